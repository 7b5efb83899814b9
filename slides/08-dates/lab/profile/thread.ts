/** The lab's workers as Node threads: the same parts on another kind of port. */
import { parentPort, workerData } from 'node:worker_threads';
import { serveProfiled, serveSampler } from './parts.ts';

const serve = workerData === 'sampler' ? serveSampler : serveProfiled;
parentPort?.on('message', (order) => serve(order, (message) => parentPort?.postMessage(message)));
