/** Every label and sentence of the measured profile, and of the viewer's own: a translation replaces this file. */
export const words = {
  lab: {
    run: 'Measure here',
    promise: 'A run of product lists, profiled by a second worker: 6 s of two cores.',
    warming: 'warming up',
    running: (requests: string, samples: string) => `${requests} requests, ${samples} samples`,
    timing: (requests: string) => `${requests} requests; no shared memory here: functions are timed`,
    stopped: 'it was stopped.',
    failed: (reason: string) => `${reason}.`,
    notLoaded: 'its worker could not be loaded.',
    late: 'its worker does not answer.',
    tooMuch: 'these sliders ask for more attempts than a browser should be made to do.',
  },
};
