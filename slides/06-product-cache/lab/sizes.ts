/** What the lab takes, told before it does: bytes as the build packed them, memory as measured. */
import sizesText from '/.cache/prepared/postgres-shop/sizes.json?raw';
import { SCRIPT_BYTES } from '../../../src/database/script-bytes.ts';

const sizes: Record<string, number> = JSON.parse(sizesText);
export const sizeOf = (name: string): number => sizes[name] ?? 0;

export const downloadBytes = sizeOf('engine') + sizeOf('share') + sizeOf('shop') + SCRIPT_BYTES;
/** Most that the page's own memory grows by; a test holds it. */
export const MOST_MEMORY_MEGABYTES = 250;
