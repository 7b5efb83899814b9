/** Every label and sentence of the profile viewer: a translation replaces this file. */
import { amount, percent, percentInTenths, points } from '../../words/format.ts';
import { counted, plural } from '../../words/plural.ts';

export const words = {
  views: 'Views',
  parts: {
    'left-heavy': 'Widest first',
    time: 'In order of time',
    functions: 'Functions',
    compare: 'Compare',
  },
  around: (name: string) => `Around ${name.length > 40 ? `${name.slice(0, 39)}…` : name}`,
  callers: 'Who calls it',
  callees: 'What it calls',
  profile: 'Profile',
  all: (count: number) => `all ${amount(count)} together`,
  unnamed: (number: number) => `profile ${amount(number)}`,
  unknown: 'In this profile that is not known.',
  other: 'Another profile, to stand as “after” beside this one:',
  notDrawn: (notDrawn: number, calls: number) =>
    `Too narrow to be drawn: ${amount(notDrawn)} of ${counted(calls, { one: 'call', other: 'calls' })}.`,
  reading: (name: string, share: number) => `Reading ${name}${share > 0 ? `, ${percent(share)}` : ''} …`,
  table: {
    functionsCaption:
      'Functions, by what they take themselves; in small print what the number of samples leaves open (95 %). Press one to see its callers and callees.',
    comparedCaption:
      'What functions take themselves, as shares of each profile. Grey: sampling alone explains the difference.',
    name: 'Function',
    self: 'itself',
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
