/** The list of keys, made from their table. */
import { html, type TemplateResult } from 'lit';
import type { Group, Key } from './key.ts';
import { toggleList } from './list.ts';
import { words } from './words.ts';

const groups: readonly Group[] = ['turn', 'show', 'figure'];

export function toggleHelp(table: readonly Key[]): void {
  toggleList(
    'keys',
    words.help,
    () => html`<div class="key-groups">${groups.map((group) => groupOf(group, table))}</div>`,
  );
}

const groupOf = (group: Group, table: readonly Key[]): TemplateResult =>
  html`<section><h3>${words.groups[group]}</h3><dl>${table
    .filter((key) => key.group === group)
    .map(({ shown, does }) => html`<dt>${shown.map(pictured)}</dt><dd>${does}</dd>`)}</dl></section>`;

/** `…` is no key. */
const pictured = (key: string) => (key === '…' ? html`${key} ` : html`<kbd>${key}</kbd> `);
