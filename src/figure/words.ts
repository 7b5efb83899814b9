/** The words that every figure has. */

import type { LostCode, LostData } from '../run/worker-lost.ts';
import type { RoomTimes } from '../session/paths.ts';
import type { Invalid, InvalidData } from '../simulation/engine/parameters.ts';
import { amount, duration, factor } from '../words/format.ts';
import { counted } from '../words/plural.ts';
import { type Sentences, sentenceOf, withFullStop } from '../words/sentences.ts';

type LostSentences = Record<LostCode, (data: LostData) => string>;

/** A parameter's name and value as they stand in a link. */
const invalid: Sentences<InvalidData> = {
  unknown: ({ name }) => `unknown parameter ${name}`,
  'no-switch': ({ name, value }) => `invalid ${name}: ${value} (true or false)`,
  'no-option': ({ name, value, options }) => `invalid ${name}: ${value} (one of ${options.join(', ')})`,
  'no-number': ({ name, value }) => `invalid ${name}: ${value} (a number)`,
  'no-whole-number': ({ name, value }) => `invalid ${name}: ${value} (a whole number)`,
  'out-of-range': ({ name, value, minimum, maximum, unit }) =>
    `invalid ${name}: ${value} (${minimum} to ${maximum}${unit && ` ${unit}`})`,
};

export const words = {
  origin: { model: 'model', measured: 'measured here', told: 'as told', yours: 'your file' },
  originTitle: {
    model: 'Simulated in your browser, by rules that “About this model” tells.',
    measured: 'Timed just now, on this machine.',
    told: 'A figure that the talk gives.',
    yours: 'Read from a file of yours; it stays in this browser.',
  },
  reset: 'Back to the defaults',
  newSeed: 'Draw new random numbers',
  copyLink: 'Copy a link to these numbers',
  copied: 'Link copied',
  copyFailed: 'The link is in the address bar',
  table: 'Show the numbers as a table',
  about: 'About this model',
  close: 'Close',
  retry: 'Try again',
  play: 'Compare, save, take back',
  pin: 'Pin this run',
  unpin: 'Take the pin off',
  pinnedRun: 'pinned run',
  pinned: (sentence: string) => `Pinned: ${sentence}`,
  spread: (seeds: number) => `${seeds} seeds`,
  spreadTitle: 'Runs the same again with other random numbers, and shows how far chance reaches',
  spreadOf: (runs: number) => `lowest to highest of ${amount(runs)} runs`,
  spreadOfRoom: (runs: number) => `lowest to highest of ${counted(runs, { one: 'run', other: 'runs' })} from the room`,
  lent: (phones: number, runs: number) =>
    phones === 0
      ? 'The room’s phones are asked for two seconds each.'
      : `${counted(phones, { one: 'phone has', other: 'phones have' })} lent ${counted(runs, { one: 'run', other: 'runs' })}.`,
  measuredByAll: ({ devices, lowest, median, highest, isCentral, leftOut }: RoomTimes, label: string) =>
    `${counted(devices, { one: 'device', other: 'devices' })} in the room, ${label}: ${devices === 1 ? factor(lowest) : `${isCentral ? 'nine in ten ' : ''}${factor(lowest)} to ${factor(highest)}`}${devices < 3 ? '' : `, the middle one ${factor(median)}`}.${leftOut === 0 ? '' : ` ${amount(leftOut)} left out: no machine measures that.`}`,
  noChance: 'Chance plays no part in this picture.',
  undo: 'Undo',
  playIt: 'Play',
  pause: 'Pause',
  stepBack: 'A step back in time',
  stepOn: 'A step on in time',
  moment: 'Moment',
  speed: 'Speed',
  lowest: (line: string) => `${line}, lowest of the seeds`,
  highest: (line: string) => `${line}, highest of the seeds`,
  cardSource: 'Make It Work. Fast. · an interactive retelling of a talk by Alexander Solovyov',
  saveNumbers: 'Numbers (CSV)',
  savePicture: 'Picture (PNG)',
  saveVector: 'Picture (SVG)',
  sources: 'Its rules, as they run here:',
  theory: 'Beside theory',
  theoryPromise: 'Runs the model once, at these settings, and sets beside it what a formula says.',
  theoryRunning: 'Running …',
  noTheory: 'No formula is known for these settings.',
  theoryHead: ['Quantity', 'simulated', 'by formula', 'difference'],
  theoryCaption: (seed: number) =>
    `One run of the model, seed ${seed}, beside formulas that hold exactly or in its limit`,
  besideFailed: (reason: string) => `What this is compared with could not be run: ${reason}`,
  stop: 'Stop',
  waiting: 'Computing …',
  notKnown: 'What these settings do is not known: it could not be computed.',
  failed: (reason: string) => `This figure cannot be drawn: ${reason}`,
  keptUnreadable:
    'What was measured or brought here before was left by another version of these slides and could not be read.',
  panelMissing: (reason: string) => `A part of this figure could not be loaded: ${reason}`,
  notSaved: (reason: string) => `It could not be saved: ${reason}`,
  replaced: (reason: string) => `${reason} A new one took over.`,
  dropped: (faults: readonly Invalid[]) =>
    `From the link, not used: ${faults.map((fault) => sentenceOf(invalid, fault)).join('; ')}.`,
  labFailed: (reason: string) => `The measurement did not run: ${reason} The model stays.`,
  presets: 'Settings',
  moreControls: 'More',
  bet: 'Your bet',
  skipBet: 'Just show me',
  voted: (voters: number) =>
    voters === 0 ? 'No votes yet' : `${counted(voters, { one: 'vote', other: 'votes' })} so far`,
  vote: {
    none: 'One tap votes.',
    cast: 'Your vote is on its way. You can change it until the answer comes.',
    counted: 'Your vote is counted. You can change it until the answer comes.',
  },
  poll: 'A poll, not an election: one vote a browser.',
  roomBet: (voters: number) => `How the room bet: ${counted(voters, { one: 'vote', other: 'votes' })}`,
  roomGuesses: (voters: number, median: string) =>
    `How the room bet: ${counted(voters, { one: 'vote', other: 'votes' })}, half of them ${median} or less`,
  theRun: (answer: string) => `the run: ${answer}`,
  guessOf: (guess: string, voters: number) => `${guess}: ${counted(voters, { one: 'vote', other: 'votes' })}`,
  placeBet: (guess: string) => `Bet ${guess}`,
  placeVote: (guess: string) => `Vote ${guess}`,
  voteStands: (guess: string) => `Your vote: ${guess}`,
  yourGuess: 'Your guess',
  placed: (bet: string) => `You bet “${bet}”.`,
  verdict: (bet: string, answer: string) =>
    bet === answer ? `You bet “${bet}”, and the run agrees.` : `You bet “${bet}”; the run says “${answer}”.`,
  tableCaption: 'The numbers behind the chart',
  noSurroundings: 'this page has no deck around it',
  unknownFigure: (name: string) => `no figure is called ${name}`,
  /** Why a run gave nothing, by the code of its worker's loss. */
  runLost: {
    late: ({ patienceMilliseconds = 0 }) => `The simulation did not answer within ${duration(patienceMilliseconds)}.`,
    died: ({ reason = 'its worker died' }) => `The simulation stopped: ${withFullStop(reason)}`,
    'cannot-start': ({ reason = 'its worker could not be loaded' }) =>
      `The simulation cannot start: ${withFullStop(reason)}`,
    unreadable: () => 'The simulation’s answer could not be read.',
    ended: () => 'The simulation was ended.',
  } satisfies LostSentences,
  /** The same of a measurement; stands behind “The measurement did not run:”. */
  labLost: {
    late: () => 'its worker does not answer.',
    died: ({ reason = 'no reason is known' }) => `its worker broke off (${reason}).`,
    'cannot-start': ({ reason = '' }) => `its worker could not be loaded${reason && ` (${reason})`}.`,
    unreadable: () => 'what its worker said could not be read.',
    ended: () => 'it was ended.',
  } satisfies LostSentences,
  labTaskFailed: withFullStop,
};
