/** The brokers that this deck was built with, or is served with: its pages say so, in their heads. */
import { type Brokers, readBrokers } from './wire/brokers.ts';

export const BROKERS_NAME = 'room-brokers';

export const builtBrokers = (): Brokers =>
  readBrokers(
    [...document.querySelectorAll<HTMLMetaElement>(`meta[name=${BROKERS_NAME}]`)]
      .map(({ content }) => content)
      .join(' '),
  );
