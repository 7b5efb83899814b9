// Reads JSON that may break off anywhere: what was complete so far is kept, and open arrays and objects are closed.
// One pass, no recursion, nothing thrown. Objects have no prototype, so no key of the input can mean anything special.

export interface ParsedJson {
  value: unknown;
  /** Index after the value. */
  end: number;
  complete: boolean;
}

interface Open {
  items: unknown[] | null;
  entries: Record<string, unknown>;
  key: string | null;
}

/** A dump nests six deep; what nests deeper than this is none. */
const deepest = 200;
const space = /[\s,:]*/y;
const scalar = /true|false|null|-?\d[\d.eE+-]*/y;

export function parseJson(text: string, start = 0): ParsedJson {
  const open: Open[] = [];
  let position = start;
  let root: unknown;

  const place = (value: unknown): void => {
    const parent = open.at(-1);
    if (!parent) root = value;
    else if (parent.items) parent.items.push(value);
    else if (parent.key !== null) {
      parent.entries[parent.key] = value;
      parent.key = null;
    } else if (typeof value === 'string') parent.key = value;
  };

  for (;;) {
    space.lastIndex = position;
    space.test(text);
    position = space.lastIndex;
    const character = text[position];
    if (character === '{' || character === '[') {
      if (open.length === deepest) return { value: root, end: text.length, complete: false };
      const next: Open = { items: character === '[' ? [] : null, entries: Object.create(null), key: null };
      place(next.items ?? next.entries);
      open.push(next);
      position++;
    } else if (character === '}' || character === ']') {
      if (open.pop()?.items ? character !== ']' : character !== '}')
        return { value: root, end: position, complete: false };
      position++;
    } else if (character === '"') {
      const end = endOfString(text, position);
      if (end < 0) return { value: root, end: text.length, complete: false };
      place(textOf(text.slice(position, end)));
      position = end;
    } else {
      scalar.lastIndex = position;
      const word = scalar.exec(text)?.[0];
      if (word === undefined) return { value: root, end: position, complete: false };
      place(word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : Number(word));
      position += word.length;
    }
    if (open.length === 0) return { value: root, end: position, complete: true };
  }
}

/** Index after the closing quote, or -1. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
}

function textOf(literal: string): string {
  if (!literal.includes('\\')) return literal.slice(1, -1);
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal.slice(1, -1);
  }
}

export function entry(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

/** The object with its keys in small letters and without what naming strategies put between them; other values as they are. */
export function plainKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const plain: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value)) plain[key.replace(/[-_. ]/g, '').toLowerCase()] = entry(value, key);
  return plain;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function string(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;
}
