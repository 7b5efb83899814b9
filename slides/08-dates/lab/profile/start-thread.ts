/** Starts the lab's workers as Node threads, for tests and the benchmark. Bundled once: a thread knows no TypeScript. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Hand, Place } from './measure-profile.ts';

export async function threads(): Promise<Place['start']> {
  const entry = fileURLToPath(new URL('./thread.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // The date library as well: what is bundled has no folder to find it from.
    ssr: { noExternal: true },
    build: { ssr: entry, write: false },
  });
  const output = 'output' in built ? built.output : [];
  const code = output[0] && 'code' in output[0] ? output[0].code : '';
  const url = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  return (part): Hand => {
    const worker = new Worker(url, { workerData: part });
    return {
      postMessage: (message) => worker.postMessage(message),
      terminate: () => worker.terminate(),
      addEventListener: (type: string, listener: (event: never) => void) => {
        worker.on(type, (value: unknown) => listener((type === 'message' ? { data: value } : value) as never));
      },
    };
  };
}
