/** What a Postgres in the browser needs and is not here, if anything is. */
import type { DatabaseProblem } from './error.ts';
import { runsWebAssembly } from './web-assembly.ts';

const LEAST_MEMORY_GIGABYTES = 2;

export function missing(): DatabaseProblem | undefined {
  if (!runsWebAssembly()) return { code: 'no-web-assembly', data: null };
  if (typeof Worker !== 'function') return { code: 'no-workers', data: null };
  if (typeof DecompressionStream !== 'function') return { code: 'no-unpacking', data: null };
  // Not every browser tells.
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
  if (deviceMemory !== undefined && deviceMemory < LEAST_MEMORY_GIGABYTES) return { code: 'no-memory', data: null };
  return undefined;
}
