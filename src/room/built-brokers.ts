/** The brokers that this deck was built with. */
import { type Brokers, readBrokers } from './wire/brokers.ts';

export const builtBrokers = (): Brokers => readBrokers(import.meta.env.ROOM_BROKERS ?? '');
