/** Starts the lab's workers as Node threads, for tests. A thread knows no TypeScript, so its code is bundled once. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Hand } from './crew.ts';

export type Part = 'contender' | 'owner' | 'one that fails';

export async function threadStarter(): Promise<(part: Part) => Hand> {
  const entry = fileURLToPath(new URL('./thread.ts', import.meta.url));
  const built = await build({ configFile: false, logLevel: 'silent', build: { ssr: entry, write: false } });
  const output = 'output' in built ? built.output : [];
  const code = output[0] && 'code' in output[0] ? output[0].code : '';
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  return (part) => {
    const worker = new Worker(url, { workerData: part });
    return {
      postMessage: (message, options) => worker.postMessage(message, (options?.transfer ?? []) as never),
      terminate: () => worker.terminate(),
      addEventListener: (type: string, listener: (event: never) => void) => {
        worker.on(type, (value: unknown) => listener((type === 'message' ? { data: value } : value) as never));
      },
    };
  };
}
