/**
 * What a lit template writes, read without a page: its text as HTML, and its listeners by the element that they are on.
 * Properties (`.value=`) are written as attributes of that name; switched-off attributes (`?hidden=`) are left out.
 */
import { nothing } from 'lit';

type Listener = (event: { target?: object; currentTarget?: object; clientX?: number }) => void;

export class Written {
  html = '';
  private readonly listeners: { type: string; at: number; listener: Listener }[] = [];

  constructor(template: unknown) {
    this.write(template);
  }

  /** Without tags, each run of white space one blank. */
  get text(): string {
    return textOf(this.html);
  }

  /** The elements of that name whose opening tag matches, each from its tag to the next end of one of that name. */
  all(name: string, tag = /./): string[] {
    return [...this.html.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))]
      .filter(([opening]) => tag.test(opening))
      .map(({ 0: opening, index }) => {
        const end = this.html.indexOf(`</${name}>`, index);
        return end < 0 ? opening : this.html.slice(index, end + name.length + 3);
      });
  }

  /** Texts of those elements. */
  texts(name: string, tag = /./): string[] {
    return this.all(name, tag).map(textOf);
  }

  /** Calls the listener of the one element whose opening tag, or text, holds that. */
  fire(type: string, element: string, event: Parameters<Listener>[0] = {}): void {
    const found = this.listeners.filter(({ type: one, at }) => {
      const end = this.html.indexOf('<', this.html.indexOf('>', at));
      return one === type && this.html.slice(this.html.lastIndexOf('<', at), end).includes(element);
    });
    if (found.length !== 1) throw new Error(`${found.length} elements of “${element}” listen to ${type}`);
    found[0]?.listener(event);
  }

  private write(value: unknown): void {
    if (value === undefined || value === null || value === nothing) return;
    if (Array.isArray(value)) for (const item of value) this.write(item);
    else if (isTemplate(value)) for (const [i, text] of value.strings.entries()) this.writePart(text, i, value);
    else this.html += String(given(value));
  }

  private writePart(text: string, index: number, { values }: Template): void {
    const isLast = index === values.length;
    const [binding, kind = '', name = ''] = isLast ? [] : (/\s([@?.]?)([\w-]+)=$/.exec(text) ?? []);
    const value = values[index];
    if (binding === undefined) {
      this.html += text;
      if (!isLast) this.write(value);
      return;
    }
    this.html += text.slice(0, -binding.length);
    if (kind === '@') this.listeners.push({ type: name, at: this.html.length, listener: value as Listener });
    else if (kind !== '?') this.html += ` ${name}="${given(value)}"`;
    else if (given(value)) this.html += ` ${name}`;
  }
}

interface Template {
  strings: readonly string[];
  values: readonly unknown[];
}

const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && '_$litType$' in value;

/** What a directive was given, as far as the ones that figures use go: they write their first argument. */
const given = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && '_$litDirective$' in value
    ? (value as Partial<Template>).values?.[0]
    : value;

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \n]+/g, ' ')
    .trim();
