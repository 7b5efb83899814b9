/** Where an author chooses a figure: a live preview, and the lines to copy. */
import { html, render, type TemplateResult } from 'lit';
import { copyText } from '../figure/clipboard.ts';
import { snippet } from './snippet.ts';
import { SIZE } from './tell-height.ts';
import { words } from './words.ts';

const FIRST_HEIGHT = 640;

/** @param problem what is said first, where the address named no figure of ours */
export function showChoice(
  place: HTMLElement,
  templates: readonly HTMLTemplateElement[],
  problem: string | undefined,
): void {
  let chosen = templates[0]?.dataset.figure ?? '';
  let height = FIRST_HEIGHT;
  let said = '';
  const show = () => render(choice(), place);
  const titleOf = (figure: string) => templates.find(({ dataset }) => dataset.figure === figure)?.dataset.title ?? '';
  const address = () => new URL(`embed.html?figure=${chosen}`, document.baseURI).href;
  const copy = async (lines: string) => {
    said = (await copyText(lines)) ? words.copied : words.copyFailed;
    show();
  };
  const choice = (): TemplateResult => {
    const lines = snippet(address(), titleOf(chosen), height);
    return html`<div class="choice">
      <h1>${words.title}</h1>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
      <p>${words.what}</p>
      <p><label>${words.figure} <select @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>
        ${[...new Set(templates.map(({ dataset }) => dataset.tale ?? ''))].map(
          (tale) =>
            html`<optgroup label=${tale}>${templates
              .filter(({ dataset }) => dataset.tale === tale)
              .map(
                ({ dataset }) =>
                  html`<option value=${dataset.figure ?? ''} ?selected=${dataset.figure === chosen}>${dataset.title}</option>`,
              )}</optgroup>`,
        )}</select></label></p>
      <iframe src=${address()} title=${titleOf(chosen)} height=${height}></iframe>
      <p><label for="snippet">${words.lines}</label></p>
      <textarea id="snippet" readonly rows="6" spellcheck="false" .value=${lines}></textarea>
      <p><button type="button" @click=${() => copy(lines)}>${words.copy}</button> <span role="status">${said}</span></p>
      <p>${words.numbers}</p>
    </div>`;
  };
  const choose = (figure: string) => {
    chosen = figure;
    height = FIRST_HEIGHT;
    said = '';
    show();
  };
  addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    const frame = place.querySelector('iframe');
    const { type, height: told } = Object(data) as { type?: unknown; height?: unknown };
    if (origin !== location.origin || source !== frame?.contentWindow || type !== SIZE) return;
    if (typeof told !== 'number' || told === height) return;
    height = told;
    show();
  });
  show();
}
