/** Two lists over the deck: its keys, and its slides by tale. Native dialogs, so Escape closes them and the focus stays inside. */
import { html, render, type TemplateResult } from 'lit';
import { words } from './words.ts';

export function toggleHelp(keys: readonly { shown: string; does: string }[]): void {
  toggle(
    'keys',
    words.help,
    html`<dl>${keys.map(({ shown, does }) => html`<dt>${shown.split('  ').map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`)}</dl>`,
  );
}

export function toggleContents(): void {
  const slides = [...document.querySelectorAll<HTMLElement>('section.slide')];
  const tales = [...new Set(slides.map(({ dataset }) => dataset.tale ?? ''))].map(
    (tale) => [tale, slides.filter(({ dataset }) => dataset.tale === tale)] as const,
  );
  toggle(
    'contents',
    words.contents,
    html`<div class="tales-list">${tales.map(
      ([tale, list]) =>
        html`<section data-accent=${list[0]?.dataset.accent ?? ''}><h3>${tale}</h3><ol>${list.map(
          (slide) => html`<li><a href="#/${slide.id}">${slide.querySelector('h1, h2')?.textContent}</a></li>`,
        )}</ol></section>`,
    )}</div>`,
  );
}

function toggle(name: string, title: string, content: TemplateResult): void {
  const open = document.querySelector<HTMLDialogElement>(`dialog.list.${name}`);
  for (const other of document.querySelectorAll<HTMLDialogElement>('dialog.list')) other.close();
  if (open) return;
  const dialog = document.createElement('dialog');
  dialog.classList.add('list', name);
  dialog.setAttribute('aria-label', title);
  render(
    html`<h2>${title}</h2><button type="button" class="close" @click=${() => dialog.close()}>${words.close}</button>${content}`,
    dialog,
  );
  // The deck does not hear what is meant for a list; a link in it leads away, and a press beside it.
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('a')) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
