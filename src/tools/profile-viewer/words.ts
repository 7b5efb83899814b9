/** Every label and sentence of the profile viewer: a translation replaces this file. */
import { amount, bytes, percent, percentInTenths, points } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';

export const words = {
  views: 'Views',
  parts: {
    'left-heavy': 'Widest first',
    time: 'In order of time',
    functions: 'Functions',
    compare: 'Compare',
  },
  sides: { before: 'before', after: 'after' },
  copy: 'Copy as Markdown',
  copyShort: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not let it',
  report: {
    title: (name: string) => `Profile: ${name}`,
    comparison: (before: string, after: string) => `Profiles: ${before} and ${after}`,
    samples: (samples: number) => counted(samples, { one: 'sample', other: 'samples' }),
    bySelf: 'By what functions take themselves',
    byTotal: 'With what they call',
    intervals: 'In brackets what the number of samples leaves open (95 %).',
  },
  around: (name: string) => `Around ${name.length > 40 ? `${name.slice(0, 39)}…` : name}`,
  callers: 'Who calls it',
  callees: 'What it calls',
  profile: 'Profile',
  file: 'File',
  files: (count: number) => counted(count, { one: 'file', other: 'files' }),
  which: (count: number) => `${amount(count)} files: which one is to be looked at first?`,
  size: (size: number) => bytes(size),
  remarks: (count: number) => counted(count, { one: 'remark', other: 'remarks' }),
  open: 'Open',
  close: 'Close',
  stop: 'Stop',
  dismiss: 'Dismiss',
  pasted: 'your text',
  nothing: 'There was no file in that, and no text.',
  all: (count: number) => `all ${amount(count)} together`,
  unnamed: (number: number) => `profile ${amount(number)}`,
  unknown: 'In this profile that is not known.',
  other: 'Another file, to stand as “after” beside this one; choose it, or drop it here:',
  otherFile: 'Or another of the files that came with it:',
  otherHere: 'Or another profile of this file:',
  none: 'none',
  notDrawn: (notDrawn: number, calls: number) =>
    `Too narrow to be drawn: ${amount(notDrawn)} of ${counted(calls, { one: 'call', other: 'calls' })}.`,
  reading: (name: string, share: number) => `Reading ${name}${share > 0 ? `, ${percent(share)}` : ''} …`,
  table: {
    functionsCaption:
      'Functions; in small print what the number of samples leaves open (95 %). Press one to see its callers and callees.',
    comparedCaption:
      'What functions take themselves, as shares of each profile. Grey: sampling alone explains the difference.',
    name: 'Function',
    self: 'itself',
    sorted: ' ▾',
    total: 'with what it calls',
    time: 'itself, time',
    difference: 'difference, points',
    samplesToTell: 'samples that would tell them apart',
    noSamples: 'One of the two says nothing of its samples: what chance explains cannot be told.',
    interval: (low: number, high: number) => `${percentInTenths(low)} … ${percentInTenths(high)}`,
    points: (share: number) => `${share > 0 ? '+' : share < 0 ? '−' : ''}${points(Math.abs(share))}`,
    told: (told: number, all: number) =>
      told === 0
        ? `Of ${counted(all, { one: 'function', other: 'functions' })} none differs by more than sampling explains.`
        : `${amount(told)} of ${counted(all, { one: 'function', other: 'functions' })} ${plural(told, { one: 'differs', other: 'differ' })} by more than sampling explains.`,
  },
};
