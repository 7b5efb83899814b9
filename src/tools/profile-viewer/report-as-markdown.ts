/**
 * What the viewer found, as Markdown to be pasted into a ticket: what it is, what was left out, the functions that take most, each
 * with what its samples leave open; or what differs between two. Names are code, so that nothing in them is taken for Markdown.
 */
import { percentInTenths } from '../../words/format.ts';
import { nameOfProfile } from './names.ts';
import type { About, FunctionRow, Opened, Share } from './profile-book.ts';
import type { Answer } from './protocol.ts';
import { words } from './words.ts';

const text = words.report;

export interface ProfileReport {
  name: string;
  opened: Opened;
  /** Its number, or ALL. */
  profile: number;
  about: About;
  bySelf: readonly FunctionRow[];
  byTotal: readonly FunctionRow[];
}

const MOST = 15;

export function reportAsMarkdown({ name, opened, profile, about, bySelf, byTotal }: ProfileReport): string {
  const facts = [opened.format, nameOf(opened, profile), about.total, samplesOf(about)];
  const rows = (functions: readonly FunctionRow[]) =>
    functions.slice(0, MOST).map((row) => [code(row.name), cell(row.self), cell(row.total)]);
  return joined([
    `## ${plain(text.title(name))}`,
    facts
      .filter((fact) => fact !== '')
      .map(plain)
      .join(' · '),
    ...(about.notes.length > 0 ? [about.notes.map((note) => `- ${plain(note)}`).join('\n')] : []),
    `### ${text.bySelf}`,
    table([words.table.name, words.table.self, words.table.total], rows(bySelf)),
    `### ${text.byTotal}`,
    table([words.table.name, words.table.self, words.table.total], rows(byTotal)),
    ...(hasIntervals(bySelf) ? [text.intervals] : []),
  ]);
}

export function comparisonAsMarkdown(
  compared: NonNullable<Extract<Answer, { is: 'compared' }>['compared']>,
  before: string,
  after: string,
): string {
  const told = compared.filter(({ isExplained }) => !isExplained);
  const rows = told
    .slice(0, MOST)
    .map((one) => [
      code(one.name),
      percentInTenths(one.before.share),
      percentInTenths(one.after.share),
      `${words.table.points(one.difference.share)} (${words.table.interval(one.difference.low, one.difference.high)})`,
    ]);
  const columns = [words.table.name, before, after, words.table.difference];
  return joined([
    `## ${plain(text.comparison(before, after))}`,
    words.table.told(told.length, compared.length),
    ...(rows.length > 0 ? [table(columns.map(plain), rows)] : []),
  ]);
}

const joined = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** A file of one profile has said its name. */
function nameOf(opened: Opened, profile: number): string {
  const entry = opened.profiles[profile];
  const isNamed = opened.profiles.length > 1 || entry?.name || entry?.side;
  const name = isNamed ? nameOfProfile(opened, profile) : '';
  return entry?.side && entry.name ? `${name} · ${words.sides[entry.side]}` : name;
}

const samplesOf = ({ samples }: About): string => (samples > 0 ? text.samples(samples) : '');

const hasIntervals = (rows: readonly FunctionRow[]): boolean => rows.some(({ self }) => self.low !== undefined);

const cell = ({ share, low, high }: Share): string =>
  low === undefined || high === undefined
    ? percentInTenths(share)
    : `${percentInTenths(share)} (${words.table.interval(low, high)})`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const plain = (line: string): string => line.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');

/** A fence longer than any run of its marks within; a stroke would end the cell. */
function code(name: string): string {
  const line = name.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}
