/** A list over the page, in a native dialog: the browser closes it on Escape, and keeps the focus inside. */
import '../theme/list.css';
import { html, render, type TemplateResult } from 'lit';
import { words } from './words.ts';

/** Opens the list, or closes it; another one that is open closes first. Returns it, where it was opened, and how to show it anew. */
export function toggleList(
  name: string,
  title: string,
  content: () => TemplateResult,
): { dialog: HTMLDialogElement; show(): void } | undefined {
  const open = document.querySelector<HTMLDialogElement>('dialog.list');
  open?.close();
  if (open?.classList.contains(name)) return undefined;
  const dialog = document.createElement('dialog');
  dialog.classList.add('list', name);
  dialog.setAttribute('aria-label', title);
  const show = () =>
    render(
      html`<h2>${title}</h2><button type="button" class="close" @click=${() => dialog.close()}>${words.close}</button>${content()}`,
      dialog,
    );
  show();
  // A link in it leads away, a press beside it closes it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return { dialog, show };
}
