/** Profiles as text for a terminal: the functions that take most, by themselves and with what they call. */
import { ROOT } from './call-tree.ts';
import { words } from './command-line-words.ts';
import { noteSentence } from './note.ts';
import type { Profile, ProfileFile } from './profile.ts';
import { type Counted, millisecondsOf, ShareIntervals } from './statistics/share-intervals.ts';
import { isTime } from './units.ts';
import { functionsOf, type ProfiledFunction } from './views/functions.ts';
import { formatNames, noteWords } from './words.ts';

const text = words.report;
const LISTED = 10;

export function report({ format, profiles }: ProfileFile): string {
  const parts = profiles.map((profile, i) =>
    reportProfile(profile, text.profile(i + 1, profiles.length, profile.name, profile.side)),
  );
  return [text.format(formatNames[format]), ...parts].join('\n\n');
}

function reportProfile(profile: Profile, title: string): string {
  const { tree, unit, leftOut, notes } = profile;
  const functions = functionsOf(profile);
  const intervals = new ShareIntervals(profile);
  const total = tree.totals()[ROOT] ?? 0;
  const milliseconds = isTime(unit) ? undefined : millisecondsOf(total, profile);
  const bySelf = functions.filter(({ self }) => self > 0).sort((a, b) => b.self - a.self);
  const rows = (listed: readonly ProfiledFunction[], counted: Counted) =>
    list(listed, (one) => text.share(one[counted] / total, intervals.of(one.frame, counted)));
  const lines = [
    title,
    text.total(total, unit, leftOut, milliseconds),
    ...notes.map((note) => text.note(noteSentence(noteWords, note))),
    ...(profile.from === 'samples' ? [text.intervals(intervals.samples)] : []),
    text.bySelf,
    ...rows(bySelf, 'self'),
    text.byTotal,
    ...rows(functions, 'total'),
  ];
  return lines.map((line) => line.replaceAll('\n', '\\n')).join('\n');
}

function list(functions: readonly ProfiledFunction[], shareOf: (one: ProfiledFunction) => string): string[] {
  const rows = functions.slice(0, LISTED).map((one) => `${shareOf(one)}  ${one.name}`);
  const rest = functions.length - LISTED;
  return rest > 0 ? [...rows, `  ${text.more(rest)}`] : rows;
}
