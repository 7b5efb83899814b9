/**
 * `<deck-code>`: where this deck is opened, for a camera. The code is made at the talk's last step, of the page's own address, or of
 * the one by which a room's phones have come. Nothing stands there at localhost, where no other machine finds a deck.
 */
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { findSurroundings } from '../../../../src/figure/find-surroundings.ts';
import { paths } from '../../../../src/session/paths.ts';
import { words } from '../../words.ts';

const text = words.questions;
/** The page itself is not it in the speaker's window. */
const DECK = './';
/** No other machine finds the deck there. */
const LOCAL = /^(localhost|127\..*|\[::1\])$/;

class DeckCode extends LitElement {
  private stopListening: (() => void) | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = findSurroundings(this)?.session.subscribe(
      (changes) => changes.some(({ path }) => path === paths.door) && this.requestUpdate(),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening?.();
  }

  protected override render(): TemplateResult | typeof nothing {
    const door = findSurroundings(this)?.session.get(paths.door);
    const { origin, pathname, host, hostname } = new URL(door?.address ?? DECK, location.href);
    if (LOCAL.test(hostname)) return nothing;
    const address = `${origin}${pathname}`;
    return html`<a class="deck-code" href=${address}>
      ${code(address)}
      <span>${text.here}</span> <b>${host}${pathname === '/' ? '' : pathname}</b></a>`;
  }
}

function code(address: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${text.code} shape-rendering="crispEdges">
    ${svg`<path d=${cells.join('')} />`}</svg>`;
}

customElements.define('deck-code', DeckCode);
