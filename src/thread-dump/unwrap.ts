// Takes a dump out of the log that it went through on its way: container runtimes (Kubernetes and Docker), journald,
// syslog, or an application's own logger. Lines that were never wrapped stay as they are; so does a text without any.
import { parseJson } from './json.ts';
import { forEachLine } from './lines.ts';
import { learnPrefixes, stripPrefix } from './prefix.ts';

/** `<time> <stream> <F|P> ` of the container runtime interface; P: the line goes on in the next record. */
const containerRecord = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d) (?:stdout|stderr) ([FP])(?: |$)/y;
const anyContainerRecord = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d) (?:stdout|stderr) [FP]/m;

const messageKeys = ['log', 'message', 'msg', 'MESSAGE', 'textPayload', 'body', 'line', 'text'];
const anyJsonRecord = new RegExp(`"(?:${messageKeys.join('|')})" ?: ?"`);
/** Where Docker cuts a long line in two records. */
const dockerLineBytes = 16_000;

const escapeCharacter = String.fromCharCode(27);
const colour = new RegExp(`${escapeCharacter}\\[[0-9;]{0,20}[A-Za-z]`, 'g');

/** Without the records of a container runtime, of a log in JSON, and without colours. */
export function unwrapRecords(text: string): string {
  const plain = text.includes(escapeCharacter) ? text.replace(colour, '') : text;
  return unwrapJsonRecords(unwrapContainerRecords(plain));
}

/** Before each line what docker compose puts there, and what `cat -n` does. */
const listings = [/^[\w.-]+[-_]\d+ +\| ?/, /^ *\d+\t/];

/** Without it; before anything else, as a number and a tab look like a table. */
export function unwrapListing(text: string): string {
  const listing = listings.find((sign) => {
    let [lines, listed] = [0, 0];
    forEachLine(text.slice(0, listingLength), (line) => {
      lines++;
      if (sign.test(line)) listed++;
    });
    return lines > 2 && listed > 0.8 * lines;
  });
  if (!listing) return text;
  const lines: string[] = [];
  forEachLine(text, (line) => lines.push(line.replace(listing, '')));
  return lines.join('\n');
}

/** Enough to see whether lines are listed. */
const listingLength = 1 << 16;

function unwrapContainerRecords(text: string): string {
  if (!anyContainerRecord.test(text)) return text;
  const lines: string[] = [];
  let begun = '';
  forEachLine(text, (line) => {
    containerRecord.lastIndex = 0;
    const record = containerRecord.exec(line);
    const content = record ? line.slice(containerRecord.lastIndex) : line;
    if (record?.[1] === 'P') {
      begun += content;
    } else {
      lines.push(begun + content);
      begun = '';
    }
  });
  if (begun) lines.push(begun);
  return lines.join('\n');
}

function unwrapJsonRecords(text: string): string {
  if (!anyJsonRecord.test(text)) return text;
  const lines: string[] = [];
  let begun = '';
  forEachLine(text, (line) => {
    const message = messageOf(line);
    if (message === null) {
      lines.push(begun + line);
      begun = '';
    } else if (message.endsWith('\n')) {
      lines.push(begun + message.replace(/\r?\n$/, ''));
      begun = '';
    } else if (message.length >= dockerLineBytes) {
      begun += message;
    } else {
      lines.push(begun + message);
      begun = '';
    }
  });
  if (begun) lines.push(begun);
  return lines.join('\n');
}

/** The message in a line that is a JSON record, perhaps after a time or a container's name; else null. */
function messageOf(line: string): string | null {
  const brace = line.slice(0, 200).indexOf('{"');
  if (brace < 0) return null;
  const parsed = parseJson(line, brace);
  // The last record of a cut log breaks off inside its message.
  const { value } = parsed.complete ? parsed : parseJson(`${line}"}`, brace);
  if (typeof value !== 'object' || value === null) return null;
  for (const key of messageKeys) {
    const message: unknown = (value as Record<string, unknown>)[key];
    if (typeof message === 'string') return message;
  }
  return null;
}

/** Without what a logger wrote before the lines; `lines`: before how many. */
export function unwrapPrefixes(text: string): { text: string; lines: number } {
  const prefixes = learnPrefixes(text);
  if (prefixes.length === 0) return { text, lines: 0 };
  const plain: string[] = [];
  let lines = 0;
  forEachLine(text, (line) => {
    const content = stripPrefix(line, prefixes);
    if (content.length < line.length) lines++;
    // rsyslog writes a tab in octal.
    plain.push(content.startsWith('#011') ? content.replace(/^(?:#011)+/, '\t') : content);
  });
  return { text: plain.join('\n'), lines };
}
