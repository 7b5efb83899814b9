/** `<header-fingerprint>`: five headers to edit, and at once the SHA-1 of what they say; `brief`: both in one line. Nothing leaves the page. */
import { html, render } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from '../../words.ts';
import './style.css';
import { samples } from './samples.ts';
import { digitsChanged, fingerprintOf } from './sha1.ts';

const text = words.fingerprint.panel;

class HeaderFingerprint extends HTMLElement {
  private values: readonly string[] = samples.script;
  /** Empty until it is known; undefined where the browser gives none. */
  private hash: string | undefined = '';
  private changed: number | undefined;

  connectedCallback(): void {
    void this.compute();
  }

  private set(values: readonly string[]): void {
    this.values = values;
    void this.compute();
  }

  private async compute(): Promise<void> {
    const { values } = this;
    this.draw();
    const hash = await fingerprintOf(values);
    // Somebody typed on meanwhile: a newer one is under way.
    if (values !== this.values) return;
    if (hash && this.hash && hash !== this.hash) this.changed = digitsChanged(this.hash, hash);
    this.hash = hash;
    this.draw();
  }

  private draw(): void {
    if (this.hasAttribute('brief')) {
      const { values, hash } = this;
      render(
        html`<p class="brief">${hash === undefined ? text.missing : html`<code>${values.join(',')}</code> <b>${text.hashOf}</b> <output aria-label=${text.hash}>${hash}</output>`}</p>`,
        this,
      );
      return;
    }
    const fill = (label: string, values: () => readonly string[]) =>
      html`<button type="button" aria-pressed=${values().every((one, i) => one === this.values[i])} @click=${() => this.set(values())}>${label}</button>`;
    render(
      html`<div class="fingerprint" role="group" aria-label=${text.title}>
        <div class="for-hands fill" role="group" aria-label=${text.fill}>
          ${fill(text.visitor, () => samples.visitor)}${fill(text.script, () => samples.script)}${fill(text.own, ownHeaders)}
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
            : html`<p class="hash"><b>${text.hash}</b> <span>${text.rule}</span>
              <output aria-label=${text.hash}>${this.hash.slice(0, 20)}<br />${this.hash.slice(20)}</output>
              <span>${this.changed === undefined ? '' : text.changed(this.changed)}</span></p>`
        }
      </div>`,
      this,
    );
  }
}

/** What this very browser says of itself, as far as a page may know; the cookie is none of ours. */
function ownHeaders(): readonly string[] {
  const [first = 'en', ...others] = navigator.languages;
  const languages = [first, ...others.map((language, i) => `${language};q=${(0.9 - 0.1 * Math.min(i, 8)).toFixed(1)}`)];
  return [navigator.userAgent, '', samples.visitor[2] ?? '', languages.join(','), 'gzip, deflate, br, zstd'];
}

customElements.define('header-fingerprint', HeaderFingerprint);
