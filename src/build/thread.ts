/** Runs a file in a thread and gives the one message that it answers with. */
import { Worker } from 'node:worker_threads';

export function runThread<T>(file: string, workerData: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (status) => reject(new Error(`the thread ended with ${status} before it answered`)));
  });
}
