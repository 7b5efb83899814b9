/** The simulation worker: answers each request with columns and facts, or with what went wrong. */
import { compute } from './compute.ts';
import type { Answer, Request } from './protocol.ts';

self.addEventListener('message', async ({ data: request }: MessageEvent<Request>) => {
  const answer = await compute(request, () => performance.now()).then(
    (computed): Answer => ({ id: request.id, ...computed }),
    (error: Error): Answer => ({ id: request.id, error: error.message }),
  );
  const buffers = 'result' in answer ? Object.values(answer.result.columns).map((column) => column.buffer) : [];
  // Views may share a buffer between columns; it can be handed over only once.
  self.postMessage(answer, { transfer: [...new Set(buffers)] as ArrayBuffer[] });
});
