/** A worker of the lab as a Node thread, for tests: the same parts as in a browser, on another kind of port. */
import { parentPort, workerData } from 'node:worker_threads';
import { contender } from './contender.ts';
import { serveOwner } from './owner-orders.ts';
import { type Port, serve } from './port.ts';

if (workerData === 'one that fails') throw new Error('broken on purpose');
const port = parentPort as unknown as Port;
if (workerData === 'owner') serve(port, serveOwner());
else
  serve(
    port,
    contender(() => performance.now()),
  );
