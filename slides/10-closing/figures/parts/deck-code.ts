/** `<deck-code>`: where this deck is opened, for a camera. The code is made of the page's own address, at the talk's last step. */
import { html, LitElement, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { words } from '../../words.ts';

const text = words.questions;
/** No other machine finds the deck there. */
const LOCAL = /^(localhost|127\..*|\[::1\])$/;

class DeckCode extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult {
    const { origin, pathname, host, hostname } = location;
    const address = `${origin}${pathname}`;
    const isHereOnly = LOCAL.test(hostname);
    return html`<a class="deck-code" href=${address} ?data-here-only=${isHereOnly}>
      ${code(address)}
      <span>${isHereOnly ? text.hereOnly : text.here}</span> <b>${host}${pathname}</b></a>`;
  }
}

function code(address: string): TemplateResult {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
  return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${text.code} shape-rendering="crispEdges">
    ${svg`<path d=${cells.join('')} />`}</svg>`;
}

customElements.define('deck-code', DeckCode);
