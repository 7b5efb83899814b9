/** `<offline-state>`: what is kept on this device, and a button for the rest. It is empty until the page knows, and stays so where nothing can be kept. */
import './offline-state.css';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { sentenceOf } from '../words/sentences.ts';
import type { Keeping, Kept } from './keeping.ts';
import { words } from './words.ts';

interface View {
  text: string;
  progress?: { value: number; max: number };
  action?: { label: string; press(): void };
}

export function defineOfflineState(keeping: Keeping): void {
  if (customElements.get('offline-state')) return;

  const view = (kept: Kept): View => {
    const start = () => void keeping.start();
    switch (kept.state) {
      case 'nothing':
        return { text: words.nothing, action: { label: words.keep, press: start } };
      case 'coming':
        return { text: words.coming };
      case 'pages':
        return {
          text: kept.problem ? sentenceOf(words.problems, kept.problem) : words.pages,
          action: { label: words.fetch(kept.missingBytes), press: () => void keeping.fetchLarge() },
        };
      case 'fetching':
        return {
          text: words.fetching(kept.cameBytes, kept.missingBytes),
          progress: { value: kept.cameBytes, max: kept.missingBytes },
          action: { label: words.stop, press: () => keeping.stop() },
        };
      case 'everything':
        return { text: words.everything(kept.bytes) };
      case 'failed':
        return { text: sentenceOf(words.problems, kept.problem), action: { label: words.again, press: start } };
    }
  };

  class OfflineState extends LitElement {
    private unsubscribe = () => {};

    // The theme's rules hold in it.
    protected override createRenderRoot() {
      return this;
    }

    override connectedCallback(): void {
      super.connectedCallback();
      this.unsubscribe = keeping.subscribe(() => this.requestUpdate());
    }

    override disconnectedCallback(): void {
      super.disconnectedCallback();
      this.unsubscribe();
    }

    // One template for all states: a button that is pressed keeps the focus.
    protected override render(): TemplateResult {
      const { text, progress, action } = view(keeping.now);
      const { newer } = keeping;
      return html`<p aria-live=${progress ? 'off' : 'polite'}>${text}</p>
        ${progress ? html`<progress aria-label=${words.label} max=${progress.max} .value=${progress.value}></progress>` : nothing}
        ${action ? html`<button type="button" @click=${() => action.press()}>${action.label}</button>` : nothing}
        ${newer ? html`<p>${newer.text}</p><button type="button" @click=${() => newer.accept()}>${newer.label}</button>` : nothing}`;
    }
  }
  customElements.define('offline-state', OfflineState);
}
