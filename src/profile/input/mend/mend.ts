/**
 * Text that went through a page, a chat, a mail, a table or a log, put right before it is read. Which of it is there is told by
 * the text's beginning, the outermost first; a text without any is left as it is.
 */
import type { MendedSign } from '../../note.ts';
import { isMarkup } from '../../recognise.ts';
import { decoded, encoded, type Pieces } from '../bytes.ts';
import { unescaped } from '../entities.ts';
import { linesOf } from '../lines.ts';
import { cellLine } from './cells.ts';
import { lineMarks } from './line-marks.ts';
import { learnLogPrefix } from './log-prefix.ts';
import { isPageText, pageLine } from './page.ts';
import { recordLine } from './records.ts';
import { countFirstLine, tableLine } from './table.ts';

export interface Mending {
  sign: MendedSign;
  /** With its end; nothing of a line that is only wrapping. */
  line(line: string): string;
}

const ODD_SPACE = '[\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';
/** A space that parts thousands of the count. */
const PARTED_COUNT = /(\d)[\u00a0\u2009\u202f](?=(?:\d{3}[\u00a0\u2009\u202f])*\d{3}\s*$)/g;
/** Two stacks with a count and a written line break between them. */
const WRITTEN_BREAK = /\d(\\r)?\\n[^\n]*?\d(\\r)?\\n/;
/** All in one string, as JSON or a programming language writes it. */
const LITERAL = /^\s*b?(["'])\{\s*\\?["']|^\s*b?(["'])[^\n]*\\n["']?\s*$/;
const ESCAPE = String.fromCharCode(27);
const COLOUR = new RegExp(`${ESCAPE}\\[[0-9;?]*[A-Za-z]`, 'g');
const QUOTED = /^\s*(?:> ?)+/;
/** Code of a chat or a page about code. */
const FENCE = /^\s*(?:`{3,}|~{3,})\s*[\w-]*\s*$/;

/** Nothing for a text that is as it was written, or that only its own reader can undo. */
export function mendings(head: string): Mending[] {
  const lines = head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const most = (sign: RegExp) => lines.filter((line) => sign.test(line)).length > lines.length / 2;
  const isJson = /^\s*(\{\s*["}]|\{\s*$|\[\s*\{\s*["\n])/.test(head);
  if (head.includes(`${ESCAPE}[`)) return [mending('colours', (line) => line.replace(COLOUR, ''))];
  const record = recordLine(lines);
  if (record) return [{ sign: 'records', line: record }];
  // Markup has entities of its own, and so may texts in JSON.
  if (isMarkup(head) || isJson) return [];
  if (isPageText(head)) return [mending('page', pageLine)];
  if (!head.includes('\n') && head.includes('\r')) return [mending('returns', (line) => line.replaceAll('\r', '\n'))];
  if (LITERAL.test(head) && lines.length <= 2) return [mending('written-line-breaks', literal)];
  const cell = cellLine(lines);
  if (cell) return [{ sign: 'table', line: cell }];
  const prefix = learnLogPrefix(lines);
  if (prefix) return [mending('log', prefix)];
  if (most(QUOTED)) return [mending('quoted', (line) => line.replace(QUOTED, ''))];
  if (FENCE.test(lines[0] ?? '')) return [{ sign: 'fence', line: (line) => (FENCE.test(line) ? '' : `${line}\n`) }];
  const found: Mending[] = [];
  if (/&(lt|gt|quot|amp|#39|#x27|nbsp);/.test(head)) found.push(mending('entities', unescaped));
  if (/^\s*[{[]\s*[{[]*\s*[“”„]/.test(head)) found.push(mending('curly-quotes', (line) => line.replace(/[“”„]/g, '"')));
  if (new RegExp(ODD_SPACE).test(head.replace(/^\ufeff/, ''))) {
    const odd = new RegExp(ODD_SPACE, 'g');
    found.push(mending('no-break-spaces', (line) => line.replace(PARTED_COUNT, '$1').replace(odd, ' ')));
  }
  if (WRITTEN_BREAK.test(head)) found.push(mending('written-line-breaks', (line) => line.replace(/(\\r)?\\n/g, '\n')));
  if (found.length > 0) return found;
  if (isJsonBelow(lines)) return [{ sign: 'around', line: fromJsonOn() }];
  const marks = lineMarks(lines);
  if (marks) return [mending('marks', marks)];
  const row = tableLine(lines);
  if (row) return [mending('table', row)];
  const countFirst = countFirstLine(lines);
  return countFirst ? [mending('counts-first', countFirst)] : [];
}

const mending = (sign: MendedSign, mend: (line: string) => string): Mending => ({
  sign,
  line: (line) => `${mend(line)}\n`,
});

export function mended(pieces: Pieces, found: readonly Mending[]): Pieces {
  return encoded(mendedText(decoded(pieces), found));
}

/** Every one of them sees the lines that the one before has made. */
export function mendedText(text: AsyncIterable<string>, found: readonly Mending[]): AsyncIterable<string> {
  return found.reduce(mendedBy, text);
}

async function* mendedBy(text: AsyncIterable<string>, { line: mend }: Mending): AsyncGenerator<string> {
  for await (const line of linesOf(text)) yield mend(line);
}

/** What a tool or a shell says before it writes JSON, or somebody who sends it. */
const JSON_LINE = /^\s*(?:\{\s*"|\{\s*$|\[\s*\{\s*(?:"|$))/;
const MOST_LINES_BEFORE = 20;

function isJsonBelow(lines: readonly string[]): boolean {
  const place = lines.findIndex((line) => JSON_LINE.test(line));
  return place > 0 && place <= MOST_LINES_BEFORE && !lines.slice(0, place).some((line) => line.includes(';'));
}

function fromJsonOn(): (line: string) => string {
  let isBegun = false;
  return (line) => {
    isBegun ||= JSON_LINE.test(line);
    return isBegun ? `${line}\n` : '';
  };
}

/** A string of JSON as what it says; any other is taken apart at its line breaks. */
function literal(line: string): string {
  const bare = line.trim().replace(/^b/, '');
  try {
    const text: unknown = JSON.parse(bare.startsWith("'") ? `"${bare.slice(1, -1).replaceAll('"', '\\"')}"` : bare);
    if (typeof text === 'string') return text;
  } catch {
    // Not one of JSON's.
  }
  return bare.replace(/^["']|["']$/g, '').replace(/(\\r)?\\n/g, '\n');
}
