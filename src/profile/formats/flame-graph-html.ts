/** Flame graphs as pages, which carry their data as a script: each tool in its own way, and what is no data is not run. */
import { ProfileError } from '../error.ts';
import type { Profile } from '../profile.ts';
import { readAsyncProfilerPage } from './async-profiler-page.ts';
import { readCljAsyncProfilerPage } from './clj-async-profiler-page.ts';
import { readPythonPage } from './python-page.ts';

export function readFlameGraphHtml(text: string): Profile[] {
  const read = readPythonPage(text) ?? readCljAsyncProfilerPage(text) ?? readAsyncProfilerPage(text);
  if (read) return read;
  if (/<title>[^<]*\bHeatmap\b/i.test(text) && text.includes('Tachyon'))
    throw new ProfileError('other-format', { format: 'python-heatmap' });
  const isFlameGraph = /flame\s?graph|\bcpool\b/i.test(text);
  throw isFlameGraph ? new ProfileError('flame-graph', null) : new ProfileError('other-format', { format: 'page' });
}
