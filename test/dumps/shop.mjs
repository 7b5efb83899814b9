// A report while the main thread and a worker compute, and another while the main thread waits for events. Kept is what
// tells of threads: a whole report lists the machine and its environment, too.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Worker } from 'node:worker_threads';

const [, , folder] = process.argv;
process.title = 'shop';

function keep(file) {
  const part = ({ header, javascriptStack, nativeStack, uvthreadResourceUsage, resourceUsage, libuv, workers }) => ({
    header: Object.fromEntries(
      ['reportVersion', 'event', 'trigger', 'dumpEventTime', 'processId', 'threadId', 'nodejsVersion'].map((key) => [
        key,
        header[key],
      ]),
    ),
    javascriptStack,
    nativeStack: nativeStack?.slice(0, 16),
    uvthreadResourceUsage,
    resourceUsage,
    libuv: libuv?.map(({ type, is_active }) => ({ type, is_active })),
    ...(workers && { workers: workers.map(part) }),
  });
  const text = JSON.stringify(part(JSON.parse(readFileSync(file, 'utf8'))), null, 1);
  writeFileSync(`${folder}/node-report-${file}`, text.replaceAll(process.cwd(), '/srv/shop'));
}

createServer().listen(0);
const worker = new Worker(
  `function price(until) { let sum = 0; while (Date.now() < until) sum += Math.sqrt(sum + 1); return sum; }
   price(Date.now() + 5000); setTimeout(() => {}, 60_000);`,
  { eval: true },
);
setTimeout(function stock() {
  process.report.writeReport('busy.json');
  keep('busy.json');
}, 2500);
setTimeout(() => {
  process.report.filename = 'idle.json';
  process.kill(process.pid, 'SIGUSR2');
}, 8000);
setTimeout(() => {
  keep('idle.json');
  void worker.terminate();
  process.exit();
}, 10_000);
