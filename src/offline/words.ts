/** The words of what is kept for use without a network, and of newer versions. */
import { bytes } from '../words/format.ts';
import type { Sentences } from '../words/sentences.ts';
import type { OfflineErrorData } from './error.ts';

const problems: Sentences<OfflineErrorData> = {
  'no-network': () => 'The network does not answer; what has come is kept.',
  refused: ({ status }) => `The host answers with status ${status}; what has come is kept.`,
  altered: ({ path }) =>
    `The host sends another ${path} than was built; perhaps a newer version is just being put there.`,
  'no-room': () => 'The browser gives no more room for it.',
  unfinished: () => 'The deck could not be kept on this device.',
};

export const words = {
  problems,
  label: 'Without a network',
  nothing: 'Nothing is kept on this device, because the browser asks to save data.',
  coming: 'The deck is being kept on this device, so that it works without a network …',
  pages: 'The deck works without a network now, but for the largest of its labs.',
  fetching: (cameBytes: number, allBytes: number) => `${bytes(cameBytes)} of ${bytes(allBytes)} have come.`,
  everything: (count: number) => `Everything is on this device (${bytes(count)}): no network is needed.`,
  keep: 'Keep it here',
  again: 'Try again',
  fetch: (count: number) => `Make everything available offline (${bytes(count)})`,
  stop: 'Stop',
  newer: 'A newer version of this deck has come.',
  show: 'Show it',
  showing: 'It comes …',
};
