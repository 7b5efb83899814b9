/** A table that its reader sorts: buttons in the headers, so that it works by keyboard too. Keeps its order while rows change. */
import { html, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { decimals } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';

const text = words.statementsTable;

export interface StatementRow {
  query: string;
  calls: number;
  /** With a cache that works. */
  planned: number;
  /** Milliseconds, as the database counts them. */
  mean: number;
  share: number;
  suspect: boolean;
}

type Key = 'query' | 'calls' | 'planned' | 'mean' | 'share';

/** Headers in order, with how a cell is written; the columns of times were renamed in version 13. */
const columnsOf = (
  isNow: boolean,
): readonly { key: Key; label: string; cell(row: StatementRow): TemplateResult | string }[] => [
  { key: 'query', label: text.query, cell: (row) => row.query },
  { key: 'calls', label: text.calls, cell: (row) => decimals(row.calls, 0) },
  { key: 'planned', label: text.planned, cell: (row) => decimals(row.planned, 0) },
  { key: 'mean', label: isNow ? text.meanNow : text.mean, cell: (row) => decimals(row.mean, 3) },
  { key: 'share', label: text.share, cell: (row) => decimals(row.share * 100, 1) },
];

/** A number once more, to be seen: as a share of the greatest that it is compared with. */
const bar = (share: number, kind: string) =>
  html`<svg class=${kind} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width=${100 * share} height="10" /></svg>`;

/** How often it was called, and how often it was to be: over the width of the table. */
const against = ({ calls, planned }: StatementRow, across: number) => {
  const most = Math.max(calls, planned);
  return html`<tr class="against" aria-hidden="true"><td colspan=${across}>
    ${bar(calls / most, 'called')} ${bar(planned / most, 'planned')}</td></tr>`;
};

class StatementsTable extends AsyncDirective {
  private rows: readonly StatementRow[] = [];
  private isNow = false;
  private key: Key = 'share';
  private descending = true;

  override render(rows: readonly StatementRow[], isNow: boolean): TemplateResult {
    this.rows = rows;
    this.isNow = isNow;
    const columns = columnsOf(isNow);
    // Of several the one that is called most.
    const hottest = rows.filter(({ suspect }) => suspect).toSorted((a, b) => b.calls - a.calls)[0];
    return html`<table class="statements ${isNow ? 'now' : ''}">
      <caption class="heard">${text.caption}</caption>
      <colgroup>${columns.map(({ key }) => html`<col class=${key} />`)}</colgroup>
      <thead><tr>${columns.map((column) => this.header(column.key, column.label))}</tr></thead>
      <tbody>${this.sorted().map(
        (row) =>
          html`<tr class=${row.suspect ? 'suspect' : ''}>${columns.map(({ key, cell }) =>
            key === 'query'
              ? html`<th scope="row"><code>${cell(row)}</code></th>`
              : html`<td class=${key}><span>${cell(row)}</span></td>`,
          )}</tr>${row.suspect && row === hottest ? against(row, columns.length) : ''}`,
      )}</tbody></table>`;
  }

  private header(key: Key, label: string): TemplateResult {
    const order = key !== this.key ? 'none' : this.descending ? 'descending' : 'ascending';
    const arrow = order === 'none' ? '' : this.descending ? '▼' : '▲';
    return html`<th scope="col" aria-sort=${order}><button type="button" data-sort=${key} @click=${() => this.sortBy(key)}>${label}<span aria-hidden="true">${arrow}</span></button></th>`;
  }

  private sortBy(key: Key): void {
    // Numbers are looked at from the greatest, words from the first letter; the same header again turns the order.
    this.descending = key === this.key ? !this.descending : key !== 'query';
    this.key = key;
    this.setValue(this.render(this.rows, this.isNow));
  }

  private sorted(): StatementRow[] {
    const { key } = this;
    const sign = this.descending ? -1 : 1;
    return this.rows.toSorted((a, b) => {
      const [left, right] = [a[key], b[key]];
      return sign * (left < right ? -1 : left > right ? 1 : 0);
    });
  }
}

export const statementsTable = directive(StatementsTable);
