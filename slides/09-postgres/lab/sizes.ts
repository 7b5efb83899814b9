/** What the lab takes, told before it does: bytes as the build packed them, memory as measured. */
import sizesText from '/.cache/prepared/postgres/sizes.json?raw';
import { SCRIPT_BYTES } from '../../../src/database/script-bytes.ts';

const sizes: Record<string, number> = JSON.parse(sizesText);
export const sizeOf = (name: string): number => sizes[name] ?? 0;

export const firstDownloadBytes = sizeOf('engine') + sizeOf('share') + sizeOf('plain') + SCRIPT_BYTES;
export const checkedDownloadBytes = sizeOf('checked');
/** Highest of the page's own memory with one server at work, its spare, and those that are still ending; a test holds it. */
export const MOST_MEMORY_MEGABYTES = 450;
