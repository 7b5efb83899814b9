/** What the lab takes, told before it does: bytes as the build packed them, memory as measured. */
import sizes from '/.cache/prepared/postgres-shop/sizes.json?raw';
import { firstBytes, readSizes } from '../../../src/database/sizes.ts';

export const shopBytes = readSizes(sizes).shop ?? 0;
export const downloadBytes = firstBytes + shopBytes;
/** Most that the page's own memory grows by; a test holds it. */
export const MOST_MEMORY_MEGABYTES = 250;
