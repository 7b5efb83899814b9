/** What a Postgres in the browser needs: one line about what is missing here, if anything is. */
import { words } from '../words.ts';

const text = words.lab;

const LEAST_MEMORY_GIGABYTES = 2;

export function missing(): string | undefined {
  if (typeof WebAssembly !== 'object') return text.noWebAssembly;
  if (typeof Worker !== 'function') return text.noWorkers;
  if (typeof DecompressionStream !== 'function') return text.noUnpacking;
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  if (deviceMemory !== undefined && deviceMemory < LEAST_MEMORY_GIGABYTES) return text.noMemory;
  return undefined;
}
