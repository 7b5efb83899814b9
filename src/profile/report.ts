/** Profiles as text for a terminal: the functions that take most, by themselves and with what they call. */
import { ROOT } from './call-tree.ts';
import { words } from './command-line-words.ts';
import { noteSentence } from './note.ts';
import type { Profile, ProfileFile } from './profile.ts';
import { functionsOf, type ProfiledFunction } from './views/functions.ts';
import { formatNames, noteWords } from './words.ts';

const text = words.report;
const LISTED = 10;

export function report({ format, profiles }: ProfileFile): string {
  const parts = profiles.map((profile, i) =>
    reportProfile(profile, text.profile(i + 1, profiles.length, profile.name)),
  );
  return [text.format(formatNames[format]), ...parts].join('\n\n');
}

function reportProfile(profile: Profile, title: string): string {
  const { tree, unit, leftOut, notes } = profile;
  const functions = functionsOf(profile);
  const total = tree.totals()[ROOT] ?? 0;
  const bySelf = functions.filter(({ self }) => self > 0).sort((a, b) => b.self - a.self);
  const lines = [
    title,
    text.total(total, unit, leftOut),
    ...notes.map((note) => text.note(noteSentence(noteWords, note))),
    text.bySelf,
    ...list(bySelf, ({ self }) => self / total),
    text.byTotal,
    ...list(functions, (one) => one.total / total),
  ];
  return lines.map((line) => line.replaceAll('\n', '\\n')).join('\n');
}

function list(functions: readonly ProfiledFunction[], shareOf: (one: ProfiledFunction) => number): string[] {
  const rows = functions.slice(0, LISTED).map((one) => `${text.share(shareOf(one)).padStart(8)}  ${one.name}`);
  const rest = functions.length - LISTED;
  return rest > 0 ? [...rows, `  ${text.more(rest)}`] : rows;
}
