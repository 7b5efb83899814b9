/** `<header-fingerprint>`: five headers to edit, and at once the SHA-1 of what they say. Nothing leaves the page. */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from '../../words.ts';
import './style.css';
import { drawRidges, HEIGHT, WIDTH } from './ridges.ts';
import { samples, script } from './samples.ts';
import { digitsChanged, fingerprintOf } from './sha1.ts';

const text = words.fingerprint.panel;

class HeaderFingerprint extends LitElement {
  static override readonly properties = {
    headers: { attribute: false },
    identities: { attribute: false },
    keep: { attribute: false },
  };
  /** What stands there, in the order of the words' names; undefined where nobody has set anything. */
  declare headers: readonly string[] | undefined;
  /** How many the attacker goes through: where nobody has set anything, the last of them stands there; a visitor where nobody attacks. */
  declare identities: number;
  /** Keeps what is to stand there, for other windows too. */
  declare keep: ((headers: readonly string[]) => void) | undefined;
  private values: readonly string[] = [];
  /** Empty until it is known; undefined where the browser gives none. */
  private hash: string | undefined = '';
  private changed: number | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('headers') && !changed.has('identities') && this.hasUpdated) return;
    this.values = this.headers ?? (this.identities > 0 ? script(this.identities) : samples.visitor);
    void this.compute();
  }

  private set(values: readonly string[]): void {
    this.headers = values;
    this.keep?.(values);
  }

  private async compute(): Promise<void> {
    const { values } = this;
    const hash = await fingerprintOf(values);
    // Somebody typed on meanwhile: a newer one is under way.
    if (values !== this.values) return;
    if (hash && this.hash && hash !== this.hash) this.changed = digitsChanged(this.hash, hash);
    this.hash = hash;
    this.requestUpdate();
  }

  /** The digits are read out: the picture says no more. */
  private picture(hash: string): TemplateResult {
    return html`<svg class="ridges" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${drawRidges(hash)}</svg>`;
  }

  protected override render(): TemplateResult {
    const fill = (label: string, values: () => readonly string[]) =>
      html`<button type="button" aria-pressed=${values().every((one, i) => one === this.values[i])} @click=${() => this.set(values())}>${label}</button>`;
    return html`<div class="fingerprint" role="group" aria-label=${text.title}>
        <div class="for-hands fill" role="group" aria-label=${text.fill}>
          ${fill(text.visitor, () => samples.visitor)}${fill(text.script, () => script(Math.max(1, this.identities)))}${fill(text.own, ownHeaders)}
        </div>
        ${text.headers.map(
          (
            name,
            i,
          ) => html`<label><span>${name}</span><input type="text" spellcheck="false" autocomplete="off" autocapitalize="off"
            .value=${live(this.values[i] ?? '')}
            @input=${(event: Event) => this.set(this.values.with(i, (event.target as HTMLInputElement).value))} /></label>`,
        )}
        ${
          this.hash === undefined
            ? html`<p class="missing">${text.missing}</p>`
            : html`${this.picture(this.hash)}<p class="hash"><b>${text.hash}</b> <span>${text.rule}</span>
              <output aria-label=${text.hash}>${this.hash.slice(0, 20)}<br />${this.hash.slice(20)}</output>
              <span>${this.changed === undefined ? '' : text.changed(this.changed)}</span></p>`
        }
      </div>`;
  }
}

/** What this very browser says of itself, as far as a page may know; the cookie is none of ours. */
function ownHeaders(): readonly string[] {
  const [first = 'en', ...others] = navigator.languages;
  const languages = [first, ...others.map((language, i) => `${language};q=${(0.9 - 0.1 * Math.min(i, 8)).toFixed(1)}`)];
  return [navigator.userAgent, '', samples.visitor[2] ?? '', languages.join(','), 'gzip, deflate, br, zstd'];
}

customElements.define('header-fingerprint', HeaderFingerprint);
