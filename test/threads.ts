/**
 * The workers of a page as threads of Node, for tests and benches. Each entry is bundled once, since a thread knows no
 * TypeScript; its port stands in for the worker's scope.
 */
import { fileURLToPath } from 'node:url';
import { MessagePort as Port, Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { WorkerEvent, WorkerLike } from '../src/run/worker-protocol.ts';

const SCOPE = `import { parentPort } from 'node:worker_threads'; globalThis.self = parentPort;`;

/** @param entry file URL of a worker's module. */
export async function threadStarter(entry: URL): Promise<() => WorkerLike> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    // Packages as well: what is bundled has no folder to find them from.
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      write: false,
      minify: false,
      rolldownOptions: { output: { banner: SCOPE, codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (!chunk) throw new Error(`not bundled: ${entry}`);
  return () => startThread(chunk.code);
}

export function startThread(code: string): WorkerLike {
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  return {
    postMessage: (message, transfer) => thread.postMessage(message, transfer.flatMap(forThreads)),
    terminate: () => thread.terminate(),
    addEventListener: (type, listener: (event: WorkerEvent) => void) => {
      thread.on(type, (said) => listener(type === 'message' ? { data: said } : said));
    },
  };
}

/** What a page can hand over and Node can too. */
const forThreads = (one: Transferable) => (one instanceof ArrayBuffer || one instanceof Port ? [one] : []);

/** The same worker, noted in `alive` for as long as nobody has ended it. */
export function watched(worker: WorkerLike, alive: Set<WorkerLike>): WorkerLike {
  alive.add(worker);
  const terminate = () => {
    alive.delete(worker);
    return worker.terminate();
  };
  return { ...worker, terminate };
}
