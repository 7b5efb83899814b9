/**
 * Paths of the session: `<kind>/<name>/…`, a fixed number of names for each kind. A name holds letters, digits, `-`, `.`
 * and `_`; the `/` inside of a figure's name (`tale/figure`) is written `~`, so that a path is cut in one way only.
 * The type of what lies at a path follows from the path.
 */
import type { Value } from '../simulation/engine/parameters.ts';
import { isRecord, type Plain } from './plain.ts';

declare const valueType: unique symbol;

/** A path, and the type of its value. */
export type Path<T = unknown> = string & { readonly [valueType]?: T };
/** What the paths of several values begin with. */
export type Prefix<T = unknown> = string & { readonly [valueType]?: T };

/** `step` is the index of the deck library's fragment; −1 is the slide's beginning. */
export interface Place {
  readonly slide: string;
  readonly step: number;
}
export type Scheme = 'light' | 'dark';
/** `at` is `<slide>/<step>` of the step in which a hand set the value, or '' outside of steps. */
export interface SetValue {
  readonly value: Value;
  readonly at: string;
}
export interface SetSeed {
  readonly value: number;
  readonly at: string;
}
export interface Zoomed {
  readonly slide: string;
  readonly figure: string;
}
/** Shares of a slide's width and height, 0 … 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Timer {
  /** Milliseconds that it had run before it was last started. */
  readonly before: number;
  /** When it was last started, in milliseconds since 1970; null while it waits. */
  readonly since: number | null;
}
export interface LabState {
  /** `asked`: by a window that runs none itself; `failed`: the note says why. */
  readonly is: 'asked' | 'running' | 'failed';
  /** The window that runs it; '' until one does. */
  readonly window: string;
  /** 0 … 1. */
  readonly share: number;
  readonly note: string;
}
/** How the wall stands with the phones of its room. */
export interface Hall {
  /** Its line to the broker; `refused`: the broker takes another password. */
  readonly line: 'up' | 'down' | 'refused';
  /** How many are there, as far as the wall knows. */
  readonly phones: number;
  /** When it was first up, in milliseconds since 1970; null before. */
  readonly since: number | null;
}
/** How a room's poll on a figure's question stands, as far as this window may know. */
export interface Poll {
  /** Browsers whose vote is counted. */
  readonly voters: number;
  /** Votes for each choice; null while they are not to be seen. */
  readonly counts: readonly number[] | null;
  /** Whether votes are taken. */
  readonly isOpen: boolean;
  /** What became of this phone's vote; null on the wall, which has none. */
  readonly own: 'none' | 'cast' | 'counted' | null;
}
/** A question that somebody of the room asks. */
export interface RoomQuestion {
  /** By the wall's count, from 1. */
  readonly id: number;
  readonly text: string;
  /** Phones that ask it, or want it asked. */
  readonly votes: number;
  /** `waiting`: the speaker alone has it; `shown`: all have; `done`: answered, or left out. */
  readonly is: 'waiting' | 'shown' | 'done';
}
export interface RoomQuestions {
  /** On the speaker's side all of them, as many as can be looked through; elsewhere those that are shown. */
  readonly list: readonly RoomQuestion[];
  /** How many the speaker has not looked at. */
  readonly waiting: number;
}
/** Where phones find the room of the talk. */
export interface Door {
  /** Of the deck, as phones reach it. */
  readonly address: string;
  /** The text of `?room=`. */
  readonly link: string;
}
/** Who may turn the slides from a phone. */
export interface Delegate {
  /** The public half of the key that was handed out, in base64url. */
  readonly key: string;
  /** Of the last command that was taken: an older one is none. */
  readonly last: number;
}
/** Runs that the room's phones have lent a figure. */
export interface Futures {
  readonly phones: number;
  readonly runs: number;
  /** Lowest and highest of all runs, in bytes as futures.ts of figures has them. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}
/** What the room's devices have measured, as one number each. */
export interface RoomTimes {
  readonly devices: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
  /** Lowest and highest are of nine in ten of them. */
  readonly isCentral: boolean;
  /** Devices that said what no machine measures. */
  readonly leftOut: number;
}
export type OpenPart = 'chart' | 'table' | 'about' | 'panel' | 'play';
/** A run that is kept to be compared with: its numbers say all of it. */
export interface Pinned {
  readonly values: Readonly<Record<string, Value>>;
  readonly seed: number;
}
/** Where a hand holds what happens in time, or from where and how fast it plays. */
export interface Moment {
  readonly seconds: number;
  /** Seconds of what happens in a second. */
  readonly speed: number;
  readonly playing: boolean;
}
/** What a panel's own program shows, by the word of the panel, and the window in which it runs. */
export interface Program<T> {
  readonly window: string;
  readonly shown: T;
}
/** Which writing of a path: unique in the order of (counter, window). */
export interface Stamp {
  readonly counter: number;
  readonly window: string;
}

const NAME = /^[A-Za-z0-9._-]+(~[A-Za-z0-9._-]+)*$/;
const LONGEST_NAME = 120;
const LONGEST_TEXT = 1000;
const LAST_STEP = 10_000;
const MOST_CHOICES = 100;
const MOST_PHONES = 1_000_000;
const MOST_MILLISECONDS = 7 * 24 * 3600 * 1000;
/** The last moment that a date can be of. */
const LATEST = 8.64e15;

const isName = (written: string) => written.length <= LONGEST_NAME && written !== '__proto__' && NAME.test(written);
const isText = (value: unknown) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isWhole = (value: unknown, from: number, to: number) =>
  Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isValue = (value: unknown) =>
  value === null || isText(value) || typeof value === 'boolean' || typeof value === 'number';
const LAB_STATES: ReadonlySet<unknown> = new Set<LabState['is']>(['asked', 'running', 'failed']);
const LINES: ReadonlySet<unknown> = new Set<Hall['line']>(['up', 'down', 'refused']);
const OWN_VOTES: ReadonlySet<unknown> = new Set<Poll['own']>(['none', 'cast', 'counted', null]);
const MOST_RUNS = 100_000_000;
const isBytes = (value: unknown) =>
  Array.isArray(value) && value.length <= 256 && value.every((byte) => isWhole(byte, 0, 255));
const isCounts = (value: unknown) =>
  Array.isArray(value) && value.length <= MOST_CHOICES && value.every((count) => isWhole(count, 0, MOST_PHONES));
const QUESTION_STATES: ReadonlySet<unknown> = new Set<RoomQuestion['is']>(['waiting', 'shown', 'done']);
const MOST_QUESTIONS = 1000;
const isQuestion = (value: unknown) =>
  isRecord(value) &&
  isWhole(value.id, 0, MOST_PHONES) &&
  isText(value.text) &&
  isWhole(value.votes, 0, MOST_PHONES) &&
  QUESTION_STATES.has(value.is);
const OPEN_PARTS: ReadonlySet<unknown> = new Set<OpenPart>(['chart', 'table', 'about', 'panel', 'play']);
const FASTEST = 100;
const isWithin = (value: unknown, most: number) => typeof value === 'number' && value >= 0 && value <= most;
const anything = () => true;
const isPlace = (v: Plain) => isRecord(v) && isText(v.slide) && isWhole(v.step, -1, LAST_STEP);

/** For each kind the names that follow it, and what may lie there. */
const kinds = {
  place: { names: [], holds: isPlace },
  walked: { names: ['slide'], holds: isPlace },
  black: { names: [], holds: (v: Plain) => typeof v === 'boolean' },
  invited: { names: [], holds: (v: Plain) => typeof v === 'boolean' },
  hall: {
    names: [],
    holds: (v: Plain) =>
      isRecord(v) &&
      LINES.has(v.line) &&
      isWhole(v.phones, 0, MOST_PHONES) &&
      (v.since === null || isWhole(v.since, 0, LATEST)),
  },
  door: { names: [], holds: (v: Plain) => isRecord(v) && isText(v.address) && isText(v.link) },
  delegate: {
    names: [],
    holds: (v: Plain) => isRecord(v) && isText(v.key) && isWhole(v.last, 0, Number.MAX_SAFE_INTEGER),
  },
  zoomed: { names: [], holds: (v: Plain) => isRecord(v) && isText(v.slide) && isText(v.figure) },
  laser: { names: [], holds: (v: Plain) => isRecord(v) && isShare(v.x) && isShare(v.y) },
  talk: { names: [], holds: isText },
  rehearsal: { names: [], holds: (v: Plain) => isWhole(v, 0, LATEST) },
  room: { names: [], holds: isText },
  speaker: { names: [], holds: isText },
  desk: { names: ['name'], holds: (v: Plain) => isWhole(v, 0, MOST_CHOICES) },
  timer: {
    names: [],
    holds: (v: Plain) =>
      isRecord(v) && isWhole(v.before, 0, MOST_MILLISECONDS) && (v.since === null || isWhole(v.since, 0, LATEST)),
  },
  labs: {
    names: ['figure'],
    holds: (v: Plain) => isRecord(v) && LAB_STATES.has(v.is) && isText(v.window) && isShare(v.share) && isText(v.note),
  },
  scheme: { names: [], holds: (v: Plain) => v === 'light' || v === 'dark' },
  values: {
    names: ['scope', 'model', 'parameter'],
    holds: (v: Plain) => isRecord(v) && isValue(v.value) && isText(v.at),
  },
  seeds: {
    names: ['scope', 'model'],
    holds: (v: Plain) => isRecord(v) && Number.isSafeInteger(v.value) && isText(v.at),
  },
  measured: { names: ['key'], holds: anything },
  brought: { names: ['key'], holds: (v: Plain) => isRecord(v) },
  bets: { names: ['figure'], holds: (v: Plain) => isWhole(v, 0, MOST_CHOICES) },
  panel: { names: ['figure', 'name'], holds: anything },
  program: { names: ['figure'], holds: (v: Plain) => isRecord(v) && isText(v.window) && v.shown !== undefined },
  wish: { names: ['figure'], holds: isText },
  polls: {
    names: ['figure'],
    holds: (v: Plain) =>
      isRecord(v) &&
      isWhole(v.voters, 0, MOST_PHONES) &&
      (v.counts === null || isCounts(v.counts)) &&
      typeof v.isOpen === 'boolean' &&
      OWN_VOTES.has(v.own),
  },
  futures: {
    names: ['figure'],
    holds: (v: Plain) =>
      isRecord(v) &&
      isWhole(v.phones, 0, MOST_PHONES) &&
      isWhole(v.runs, 0, MOST_RUNS) &&
      isBytes(v.low) &&
      isBytes(v.high),
  },
  times: {
    names: ['figure'],
    holds: (v: Plain) =>
      isRecord(v) &&
      isWhole(v.devices, 1, MOST_PHONES) &&
      [v.lowest, v.median, v.highest].every((one) => isWithin(one, 1e9)) &&
      typeof v.isCentral === 'boolean' &&
      isWhole(v.leftOut, 0, MOST_PHONES),
  },
  live: { names: [], holds: (v: Plain) => typeof v === 'boolean' },
  questions: {
    names: [],
    holds: (v: Plain) =>
      isRecord(v) &&
      isWhole(v.waiting, 0, MOST_PHONES) &&
      Array.isArray(v.list) &&
      v.list.length <= MOST_QUESTIONS &&
      v.list.every(isQuestion),
  },
  moderated: { names: ['question'], holds: (v: Plain) => v === 'shown' || v === 'done' },
  open: { names: ['figure'], holds: (v: Plain) => OPEN_PARTS.has(v) },
  pinned: {
    names: ['figure'],
    holds: (v: Plain) =>
      isRecord(v) && Number.isSafeInteger(v.seed) && isRecord(v.values) && Object.values(v.values).every(isValue),
  },
  spread: { names: ['figure'], holds: (v: Plain) => typeof v === 'boolean' },
  moment: {
    names: ['figure'],
    holds: (v: Plain) =>
      isRecord(v) && typeof v.playing === 'boolean' && isWithin(v.seconds, 3600) && isWithin(v.speed, FASTEST),
  },
  grown: { names: ['slide'], holds: (v: Plain) => typeof v === 'boolean' },
  stage: { names: [], holds: (v: Plain) => typeof v === 'boolean' },
  palette: { names: [], holds: (v: Plain) => v === 'projector' },
  asked: {
    names: ['figure'],
    holds: (v: Plain) => isRecord(v) && isWhole(v.counter, 0, Number.MAX_SAFE_INTEGER) && isText(v.window),
  },
} as const;

export type Kind = keyof typeof kinds;
/** A path taken apart: its kind, and its names under what they mean (`{kind: 'bets', figure: 'spin-loop/rewrite'}`). */
export type ReadPath = { [K in Kind]: { kind: K } & Record<(typeof kinds)[K]['names'][number], string> }[Kind];

const isKind = (text: string): text is Kind => Object.hasOwn(kinds, text);

/** Whether a name can be part of a path. */
export const canBeName = (name: string): boolean => !name.includes('~') && isName(name.replaceAll('/', '~'));

/** @throws {RangeError} for a name that cannot be part of a path. */
function join(kind: Kind, ...names: string[]): string {
  for (const name of names) if (!canBeName(name)) throw new RangeError(`no name for a path: ${name.slice(0, 40)}`);
  return [kind, ...names.map((name) => name.replaceAll('/', '~'))].join('/');
}

/** Builders of paths and prefixes; each throws a RangeError for a name that cannot be part of a path. */
export const paths = {
  place: 'place' as Path<Place>,
  /** How far a slide's steps are walked where all slides are seen at once. */
  walked: (slide: string) => join('walked', slide) as Path<Place>,
  /** Whether the room's screen is black; figures stand still then. */
  black: 'black' as Path<boolean>,
  /** Whether the room is shown the code that brings its phones. */
  invited: 'invited' as Path<boolean>,
  /** Written by the wall; not set where there is none. */
  hall: 'hall' as Path<Hall>,
  /** Written by the wall; not set where there is none. */
  door: 'door' as Path<Door>,
  /** Not set while nobody has the key. */
  delegate: 'delegate' as Path<Delegate>,
  /** The figure that fills its slide, for as long as the deck stands on that. */
  zoomed: 'zoomed' as Path<Zoomed>,
  /** Where the laser pointer is; not set while it is off. No log keeps it. */
  laser: 'laser' as Path<Point>,
  /** The name by which the windows of a talk find each other; not set while nobody gives one. No log keeps it. */
  talk: 'talk' as Path<string>,
  /** Name of the window that the room sees, and of the speaker's, as long as they are there. */
  room: 'room' as Path<string>,
  speaker: 'speaker' as Path<string>,
  /** The talk's own clock. */
  timer: 'timer' as Path<Timer>,
  /** When the talk began that is recorded, in milliseconds since 1970. */
  rehearsal: 'rehearsal' as Path<number>,
  /** How the speaker's desk is laid out: an index into what there is to choose. */
  desk: (name: string) => join('desk', name) as Path<number>,
  /** How a figure's measurement goes, in whichever window it runs; not set where none was asked for. */
  lab: (figure: string) => join('labs', figure) as Path<LabState>,
  scheme: 'scheme' as Path<Scheme>,
  /** Whether the slides are dressed for a room: larger letters, nothing that only a hand needs. */
  stage: 'stage' as Path<boolean>,
  /** Strong colours for a weak projector. */
  palette: 'palette' as Path<'projector'>,
  /** Whether the figure of a slide that opens small has been looked at closely. */
  grown: (slide: string) => join('grown', slide) as Path<boolean>,
  /** What was set of a parameter; whoever reads values asks values.ts, which knows about steps. */
  value: (scope: string, model: string, parameter: string) => join('values', scope, model, parameter) as Path<SetValue>,
  seed: (scope: string, model: string) => join('seeds', scope, model) as Path<SetSeed>,
  /** What a lab found. Its type is the word of the lab that owns the key: nothing here can check it. */
  measured: <T = unknown>(key: string) => join('measured', key) as Path<T>,
  /** What a viewer dropped or pasted, read into plain data; an object, by the word of the tool that owns the key. */
  brought: <T extends object = Readonly<Record<string, unknown>>>(key: string) => join('brought', key) as Path<T>,
  /** Index of the choice, from 0. */
  bet: (figure: string) => join('bets', figure) as Path<number>,
  /** How a figure's panel is set and looked at, under names of its own. Its type is the word of that panel. */
  panel: <T = unknown>(figure: string, name: string) => join('panel', figure, name) as Path<T>,
  /** A program that a panel runs, told by the window in which it does, and what another window asks of it. No log keeps either. */
  program: <T = unknown>(figure: string) => join('program', figure) as Path<Program<T>>,
  wish: (figure: string) => join('wish', figure) as Path<string>,
  /** Set where a room is asked the figure's question. */
  poll: (figure: string) => join('polls', figure) as Path<Poll>,
  futures: (figure: string) => join('futures', figure) as Path<Futures>,
  times: (figure: string) => join('times', figure) as Path<RoomTimes>,
  /** Whether the room sees how votes stand while they come in. */
  live: 'live' as Path<boolean>,
  /** What the room asks; set where there is one. No log keeps it. */
  questions: 'questions' as Path<RoomQuestions>,
  /** What the speaker has said to a question, by its id. */
  moderated: (question: number) => join('moderated', String(question)) as Path<'shown' | 'done'>,
  open: (figure: string) => join('open', figure) as Path<OpenPart>,
  pinned: (figure: string) => join('pinned', figure) as Path<Pinned>,
  /** Whether a figure shows how far chance reaches. */
  spread: (figure: string) => join('spread', figure) as Path<boolean>,
  /** Unset where nobody holds it: then it plays once, and stands at its end. */
  moment: (figure: string) => join('moment', figure) as Path<Moment>,
  /** The stamp of `place` for which the figure's question was passed over. */
  asked: (figure: string) => join('asked', figure) as Path<Stamp>,
};

export const prefixes = {
  all: '' as Prefix,
  values: 'values/' as Prefix<SetValue>,
  valuesOf: (scope: string, model: string) => `${join('values', scope, model)}/` as Prefix<SetValue>,
  seeds: 'seeds/' as Prefix<SetSeed>,
  measured: 'measured/' as Prefix,
  brought: 'brought/' as Prefix,
  bets: 'bets/' as Prefix<number>,
  polls: 'polls/' as Prefix<Poll>,
  futures: 'futures/' as Prefix<Futures>,
  times: 'times/' as Prefix<RoomTimes>,
  moderated: 'moderated/' as Prefix<'shown' | 'done'>,
  labs: 'labs/' as Prefix<LabState>,
  panelOf: (figure: string) => `${join('panel', figure)}/` as Prefix,
  programs: 'program/' as Prefix<Program<unknown>>,
  wishes: 'wish/' as Prefix<string>,
};

/** Undefined where the text is no path of ours. */
export function readPath(path: string): ReadPath | undefined {
  const [kind = '', ...written] = path.split('/');
  if (!isKind(kind)) return undefined;
  const { names } = kinds[kind];
  if (written.length !== names.length || !written.every(isName)) return undefined;
  return Object.fromEntries([
    ['kind', kind],
    ...names.map((name, index) => [name, written[index]?.replaceAll('~', '/')]),
  ]) as ReadPath;
}

/** Whether the value may lie at that path; false for a path that is none. */
export function holds(path: string, value: Plain): boolean {
  const read = readPath(path);
  return read !== undefined && kinds[read.kind].holds(value);
}
