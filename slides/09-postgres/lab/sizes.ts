/** What the lab takes, told before it does: bytes as the build packed them, memory as measured. */
import checked from '/.cache/prepared/postgres-checked/sizes.json?raw';
import plain from '/.cache/prepared/postgres-plain/sizes.json?raw';
import { firstBytes, readSizes } from '../../../src/database/sizes.ts';

export const plainBytes = readSizes(plain).plain ?? 0;
export const checkedDownloadBytes = readSizes(checked).checked ?? 0;
export const firstDownloadBytes = firstBytes + plainBytes;
/** Highest of the page's own memory with one server at work, its spare, and those that are still ending; a test holds it. */
export const MOST_MEMORY_MEGABYTES = 450;
