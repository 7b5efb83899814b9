/** Every label and sentence of the measured profile: a translation replaces this file. */
export const words = {
  lab: {
    run: 'Measure here',
    promise: 'A run of product lists, profiled by a second worker: 6 s of two cores.',
    warming: 'warming up',
    running: (requests: string, samples: string) => `${requests} requests, ${samples} samples`,
    timing: (requests: string) => `${requests} requests; no shared memory here: functions are timed`,
    tooMuch: 'these sliders ask for more attempts than a browser should be made to do.',
  },
  flame: {
    whole: 'all',
    sampledTile: (samples: string) => `of ${samples} samples in date parsing`,
    clockTile: 'by the clock, in the same run',
    requestTile: 'of a core for a list, measured',
    timedTile: 'of the time in date parsing, by the clock',
    sentence: (found: string, truth: string, points: string) =>
      `Measured here: looks find ${found} of the list’s time in date parsing, the clock says ${truth}: ${points} points apart.`,
    sentenceOnce: (requests: string) =>
      `Measured here, over ${requests} requests: no frame parses a date. The prices are what is left.`,
    sentenceTimed: (truth: string) =>
      `Without shared memory nobody can look: the clock, read at each call, gives date parsing ${truth} of the time.`,
  },
  sampling: {
    samplesTile: 'samples of the measured run',
    foundTile: (truth: string) => `found; the clock says ${truth}`,
    errorTile: 'standard error at the sliders’ number',
    points: (points: string) => `±${points}`,
    axisSamples: 'samples looked at',
    axisError: 'error, in points',
    measured: 'this run, cut into pieces',
    law: 'the law: √(p(1 − p)/n)',
    here: (samples: string) => `${samples} samples`,
    tableLabel: 'Functions of the measured run: by the clock, and as the samples found them',
    frame: 'function',
    clock: 'clock',
    found: 'found',
    sentence: (samples: string, measured: string, law: string) =>
      `${samples} looks at this run are off by ${measured} points; the law for independent looks says ${law}.`,
  },
  cost: {
    each: (time: string) => `of a core, at ${time} an attempt, measured here`,
    sentence: (product: string, attempts: string, each: string, time: string) =>
      `${product} = ${attempts} attempts at ${each}, measured here: ${time} of a core, for an answer that stays the same all day.`,
  },
};
