/** The lab of slides 33 and 34 in a browser: a worker that works and one that looks; both are gone when it is over. */
import type { Lab } from '../../../../src/figure/declare.ts';
import type { parameters } from '../../model/date-parsing/parameters.ts';
import { measureProfile, type Place } from './measure-profile.ts';
import type { Profile } from './profile.ts';

const here: Place = {
  startProfiled: () =>
    new Worker(new URL('./profiled.worker.ts', import.meta.url), { type: 'module', name: 'profiled' }),
  startSampler: () => new Worker(new URL('./sampler.worker.ts', import.meta.url), { type: 'module', name: 'sampler' }),
  sharedMemory: globalThis.crossOriginIsolated === true && typeof SharedArrayBuffer !== 'undefined',
};

export const lab: Lab<typeof parameters, Profile> = {
  measure({ products, sizes, offers, touchedShare, formatsTried, parseOnce }, report, signal) {
    const rules = { products, sizes, offers, touchedShare, formatsTried };
    return measureProfile(here, rules, parseOnce, report, signal);
  },
};
