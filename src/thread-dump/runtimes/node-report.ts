// Reads Node's diagnostic report (`process.report`, --report-on-signal): the stack of JavaScript of the main thread and of
// each worker, or the native one where there is no JavaScript at work: such a thread waits for events.
import { entry, list, parseJson, string } from '../json.ts';
import { newDump, newThread, type ThreadDump, type ThreadSnapshot } from '../thread-dump.ts';

const start = /\{\s*"header"\s*:\s*\{/g;

export function isNodeReport(text: string): boolean {
  return /"nodejsVersion"\s*:/.test(text) && text.search(start) >= 0;
}

export function readNodeReports(text: string): ThreadDump[] {
  const dumps: ThreadDump[] = [];
  start.lastIndex = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const { value, end, complete } = parseJson(text, found.index);
    start.lastIndex = Math.max(end, start.lastIndex);
    const head = entry(value, 'header');
    const threads = [threadOf(value), ...list(entry(value, 'workers')).map(threadOf)];
    const machine = [string(entry(head, 'nodejsVersion')), string(entry(head, 'event'))];
    dumps.push(
      newDump('node-report', {
        date: string(entry(head, 'dumpEventTime')),
        virtualMachine: `Node.js ${machine.filter((part) => part !== null).join(' · ')}`,
        threads,
        truncated: !complete,
      }),
    );
  }
  return dumps;
}

function threadOf(report: unknown): ThreadSnapshot {
  const id = Number(entry(entry(report, 'header'), 'threadId'));
  const thread = newThread(id > 0 ? `worker ${id}` : 'main');
  thread.id = Number.isSafeInteger(id) ? id : null;
  const script = entry(report, 'javascriptStack');
  const frames = list(entry(script, 'stack')).flatMap((frame) => string(frame) ?? []);
  // An error of the process stands in its message, above the frames.
  thread.frames = frames.filter((frame) => /^\s*at /.test(frame)).map((frame) => frame.trim().slice(3).trim());
  thread.activity = thread.frames.length > 0 ? 'JavaScript' : 'event loop';
  if (thread.frames.length === 0)
    thread.frames = list(entry(report, 'nativeStack')).flatMap((frame) => nativeName(string(entry(frame, 'symbol'))));
  const used = entry(report, id > 0 ? 'resourceUsage' : 'uvthreadResourceUsage');
  const seconds = ['userCpuSeconds', 'kernelCpuSeconds'].map((key) => Number(entry(used, key)));
  const cpu = (seconds[0] ?? Number.NaN) + (seconds[1] ?? Number.NaN);
  thread.cpuMilliseconds = Number.isFinite(cpu) ? 1000 * cpu : null;
  return thread;
}

/** What writes the report stands on top of the stack that is reported. */
const ofTheReport =
  /^(?:node::(?:TriggerNodeReport|GetNodeReport|report::)|v8::internal::(?:FunctionCallback|Builtin_)|Builtins_)/;

/** `uv_run [node]` as `uv_run(node)`; without a symbol there is nothing to tell. */
function nativeName(symbol: string | null): string[] {
  const [, name, file] = /^(.*?) ?\[(.*)\]$/.exec(symbol ?? '') ?? [];
  return name && !ofTheReport.test(name) ? [`${name.replace(/\(.*$/, '')}(${file?.split('/').at(-1)})`] : [];
}
