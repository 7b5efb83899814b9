/** The brokers that this deck was built with: its pages say so, in their heads. */
import { type Brokers, readBrokers } from './wire/brokers.ts';

export const BROKERS_NAME = 'room-brokers';

export const builtBrokers = (): Brokers =>
  readBrokers(document.querySelector<HTMLMetaElement>(`meta[name=${BROKERS_NAME}]`)?.content ?? '');
