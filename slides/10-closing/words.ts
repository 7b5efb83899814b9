/** Every label and sentence of the closing, in one place: a translation replaces this file. */
export const words = {
  bottlenecks: {
    requestsPerSecond: 'Your load',
    loadMultiplier: 'Times as much',
    products: 'Catalogue',
  },
  questions: {
    today: 'Today',
    campaign: 'A campaign: ×2',
    blackFriday: 'Black Friday: ×5',
    kasta: 'Kasta’s 2,000/s',
    firstTile: (name: string) => `${name} comes first`,
    noneTile: 'nothing comes in sight',
    goneTile: (all: number) => `of ${all} past what there is`,
    nextTile: (name: string) => `then ${name}`,
    axisLoad: 'times your load of today',
    axisShare: 'asked for, of what there is',
    full: 'all there is',
    here: (multiplier: string) => `you, at ${multiplier}`,
    first: (name: string) => `first: ${name}`,
    order: 'Who comes when',
    soonest: (multiplier: string) => `under ${multiplier}`,
    later: (multiplier: string) => `over ${multiplier}`,
    sentenceNone: 'Within sight nothing runs short: this deck has no tale for you.',
    sentenceFirst: (multiplier: string, name: string, cause: string, next: string) =>
      `At ${multiplier} your load of today “${name}” comes first: ${cause}.${next}`,
    next: (name: string, multiplier: string) => ` Then “${name}”, at ${multiplier}.`,
    sentencePast: (multiplier: string, gone: number, all: number, name: string, first: string) =>
      `At ${multiplier} your load ${gone} of ${all} tales ${gone === 1 ? 'has' : 'have'} come for you; “${name}” was first, at ${first}.`,
  },
};
