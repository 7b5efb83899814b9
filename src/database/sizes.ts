/** What a Postgres takes before it runs, in bytes, as the build packed it. */
import engineSizes from '/.cache/prepared/postgres-engine/sizes.json?raw';
import { SCRIPT_BYTES } from './script-bytes.ts';

/** Sizes by name, from the note that the build left beside packed files. */
export const readSizes = (text: string): Record<string, number> => JSON.parse(text);

const { engine = 0, share = 0 } = readSizes(engineSizes);
export const engineBytes = { engine, share };
/** All that comes before a data directory. */
export const firstBytes = engine + share + SCRIPT_BYTES;
