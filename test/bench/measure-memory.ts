/**
 * How much memory the reader of profiles takes at its most, over the size of the file: each file is read by a process of its own,
 * and what such a process takes for a file of the same form of a few kilobytes is taken off.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCollapsed, writeTrace } from './brought-files.ts';
import type { Budget } from './budgets.ts';
import {
  writeCpuProfile,
  writeEvented,
  writeGeckoRecorded,
  writeGeckoSaved,
  writeHeapProfile,
} from './profile-files.ts';
import { round } from './statistics.ts';

const BYTES = 100e6;
const SMALL_BYTES = 50e3;

/** Of each form who writes it, and how many times its size may be taken. */
const forms: Record<string, { make(path: string, bytes: number): Promise<void>; most: number }> = {
  collapsed: { make: writeCollapsed, most: 1.5 },
  trace: { make: writeTrace, most: 4 },
  cpuprofile: { make: writeCpuProfile, most: 4 },
  heapprofile: { make: writeHeapProfile, most: 4 },
  'speedscope, evented': { make: writeEvented, most: 4 },
  'gecko, saved': { make: writeGeckoSaved, most: 4 },
  'gecko, recorded': { make: writeGeckoRecorded, most: 4 },
};

export interface MemoryReport {
  timesTheFile: Record<string, number>;
  budgets: Budget[];
}

export async function measureMemory(): Promise<MemoryReport> {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  const timesTheFile: Record<string, number> = {};
  try {
    for (const [name, { make }] of Object.entries(forms)) {
      const [large, small] = [join(folder, 'large'), join(folder, 'small')];
      await make(large, BYTES);
      await make(small, SMALL_BYTES);
      const taken = mostBytes(large) - mostBytes(small);
      timesTheFile[name] = round(taken / statSync(large).size);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const budgets = Object.entries(timesTheFile).map(([name, times]) => {
    const most = forms[name]?.most ?? 0;
    return { name: `${name}: no more than ${most} times the file in memory`, pass: times <= most, found: `${times}` };
  });
  return { timesTheFile, budgets };
}

/** At its most. */
function mostBytes(path: string): number {
  const reader = join(import.meta.dirname, 'memory-process.ts');
  return Number(execFileSync(process.execPath, ['--import', 'tsx', reader, path], { encoding: 'utf8' }));
}
