// Dumps of other runtimes than the JVM, each made with the real tool (test/dumps/make.sh says with which version). The
// counts are those of the programs beside it: a holder, two sellers, three workers at a queue, one that computes, and main.
import { describe, expect, it } from 'vitest';
import { analyzeThreadDumps, type DumpAnalysis, readThreadDumps } from '../index.ts';
import { fixture } from '../samples.ts';

function only(text: string): DumpAnalysis {
  const { dumps } = analyzeThreadDumps(text);
  expect(dumps).toHaveLength(1);
  return dumps[0] as DumpAnalysis;
}

const sizes = ({ groups }: DumpAnalysis) =>
  groups.map(({ size, topFrame }) => `${size} ${topFrame.replace(/:\d+/, '')}`).sort();
const untold = ({ notices }: DumpAnalysis) => notices.flatMap(({ code, data }) => (code === 'untold' ? data.what : []));
const idleThreads = ({ groups }: DumpAnalysis) => groups.reduce((sum, { idle, size }) => sum + (idle ? size : 0), 0);

describe('py-spy dump', () => {
  const text = only(fixture('py-spy.txt'));
  const stacks = [
    '1 <module>(shop.py)',
    '1 compute(shop.py)',
    '1 hold(shop.py)',
    '2 sell(shop.py)',
    '3 Condition.wait(threading.py)',
  ];

  it('lists threads, who is active and who has the interpreter’s lock', () => {
    expect(text).toMatchObject({
      format: 'py-spy-text',
      threads: 8,
      javaThreads: 0,
      states: { idle: 7, 'active+gil': 1 },
      rootBlockers: [],
      deadlocks: 0,
    });
    expect(sizes(text)).toEqual(stacks);
    expect(idleThreads(text)).toBe(3);
    expect(text.groups.flatMap(({ names }) => names)).toContain('the "hot" one');
    expect(untold(text)).toContain('locks');
  });

  it('says the same with local variables, and in JSON', () => {
    expect(sizes(only(fixture('py-spy-locals.txt')))).toEqual(stacks);
    const json = only(fixture('py-spy.json'));
    expect(json).toMatchObject({ format: 'py-spy-json', threads: 8, states: text.states });
    expect(sizes(json)).toEqual(stacks);
  });
});

describe('profiling.sampling dump', () => {
  const all = only(fixture('profiling-sampling.txt'));

  it('lists threads by number, the innermost frame first, and who has the interpreter’s lock', () => {
    expect(all).toMatchObject({
      format: 'profiling-sampling',
      virtualMachine: expect.stringMatching(/^process \d+$/),
      threads: 8,
      states: { idle: 7, 'has GIL, on CPU': 1 },
    });
    expect(sizes(all)).toEqual([
      '1 <module>(shop.py)',
      '1 compute(shop.py)',
      '1 hold(shop.py)',
      '2 sell(shop.py)',
      '3 Condition.wait(threading.py)',
    ]);
    expect(all.groups.flatMap(({ names }) => names)).toContain('main thread');
    expect(untold(all)).toEqual(['locks', 'end']);
  });

  it('says that other threads may be missing where one alone is there; marks and opcodes are no frames of their own', () => {
    const main = only(fixture('profiling-sampling-main.txt'));
    expect(main).toMatchObject({ threads: 1, states: { idle: 1 } });
    expect(main.groups[0]?.frames).toEqual(['<module>(shop.py:47)', '<native>']);
    expect(untold(main)).toEqual(['other-threads', 'locks', 'end']);
  });

  it('names tasks, which await each other', () => {
    const header = (id: number) => `thread 4711 (task ${id}; most recent call last):`;
    const stack = (name: string) =>
      `  File "<task>", in Task-1\n  File "shop.py", line 9, in main\n    await fetch()\n  File "<task>", in ${name}\n  File "shop.py", line 8, in fetch\n    await sleep(60)\n`;
    const tasks = `Stack dump for PID 4711, ${header(1)}\n${stack('fetch 1')}\nStack dump, ${header(2)}\n${stack('fetch 2')}`;
    const { groups } = only(tasks);
    expect(groups).toMatchObject([
      { size: 2, names: ['fetch 1', 'fetch 2'], frames: ['fetch(shop.py:8)', 'main(shop.py:9)', 'Task-1(<task>)'] },
    ]);
  });
});

describe('faulthandler', () => {
  const stacks = [
    '1 <module>(shop.py)',
    '1 compute(shop.py)',
    '1 hold(shop.py)',
    '2 sell(shop.py)',
    '3 wait(threading.py)',
  ];

  it('lists threads by number', () => {
    const dump = only(fixture('faulthandler.txt'));
    expect(dump).toMatchObject({ format: 'faulthandler', threads: 8, states: { current: 1 } });
    expect(sizes(dump)).toEqual(stacks);
    expect(idleThreads(dump)).toBe(3);
    expect(untold(dump)).toEqual(expect.arrayContaining(['locks', 'states']));
  });

  it('is a series where it dumps again and again', () => {
    const { dumps } = analyzeThreadDumps(fixture('faulthandler-later.txt'));
    expect(dumps.map(({ threads }) => threads)).toEqual([8, 8, 8]);
    for (const dump of dumps) expect(sizes(dump)).toEqual(stacks);
    // A signal that dumps twice writes no line between.
    expect(analyzeThreadDumps(fixture('faulthandler.txt').repeat(2)).dumps).toHaveLength(2);
  });

  it('has names since Python 3.14, and says where it stopped', () => {
    const text = `Fatal Python error: Segmentation fault

Thread 0x00007f01 [worker one] (most recent call first):
  File "/srv/deep.py", line 3 in again
  ...

Current thread 0x00007f02 [main] (most recent call first):
  <no Python frame>

Extension modules: numpy._core (total: 1)
`;
    const dump = only(text);
    expect(dump).toMatchObject({ threads: 2, virtualMachine: 'Fatal Python error: Segmentation fault' });
    expect(dump.groups[0]?.names).toEqual(['worker one']);
    expect(dump.notices).toContainEqual({ code: 'frames-elided', data: { threads: 1 } });
  });
});

describe('asyncio', () => {
  it.each(['asyncio-ps.txt', 'asyncio-pstree.txt'])('tells who waits for whom: %s', (name) => {
    const dump = only(fixture(name));
    expect(dump).toMatchObject({
      threads: 6,
      states: { awaits: 3 },
      deadlocks: 0,
      rootBlockers: [
        { thread: 'Task-4', blocked: 2 },
        { thread: 'stock', blocked: 1 },
      ],
    });
    expect(dump.groups[0]).toMatchObject({ size: 2, names: ['Task-4', 'Task-5'] });
    expect(dump.groups.flatMap(({ names }) => names)).toContain('menu of the shop');
    // Two await two tasks each.
    expect(dump.notices).toContainEqual({ code: 'awaits-several', data: { threads: 2 } });
  });
});

describe('Go', () => {
  const ours = [
    '1 os/signal.signal_recv(sigqueue.go)',
    '1 time.Sleep(time.go)',
    '2 internal/sync.runtime_SemacquireMutex(sema.go)',
    '3 main.worker(shop.go)',
  ];

  it('tells of goroutines what they wait for, and for how long', () => {
    const dump = only(fixture('go-debug-2.txt').replaceAll('main.go:', 'shop.go:'));
    expect(dump).toMatchObject({
      format: 'go-text',
      threads: 9,
      states: { 'sync.Mutex.Lock': 2, 'chan receive': 3, sleep: 1, running: 1 },
    });
    expect(sizes(dump)).toEqual(expect.arrayContaining(ours));
    const [mutex] = dump.locks;
    expect(mutex).toMatchObject({ className: 'sync.Mutex', owner: null });
    expect(mutex?.waiters).toHaveLength(2);
    expect(dump.notices).toContainEqual({ code: 'owners-unknown', data: { threads: 2 } });
    expect(untold(dump)).toContain('owners');
    const [read] = readThreadDumps(fixture('go-debug-2.txt')).dumps;
    const workers = read?.threads.filter(({ activity }) => activity === 'chan receive') ?? [];
    expect(workers.map(({ waitedMilliseconds }) => waitedMilliseconds)).toEqual([120_000, 120_000, 120_000]);
    expect(workers[0]?.createdBy).toBe('main.(*shop).open, goroutine 1');
  });

  it('is read with the addresses of SIGQUIT, and its own goroutines are idle', () => {
    const dump = only(fixture('go-sigquit.txt'));
    const { states } = dump;
    expect(states['sync.Mutex.Lock']).toBe(2);
    expect(states['chan receive']).toBe(4);
    expect(dump.threads).toBe(Object.values(states).reduce((sum, count) => sum + count, 0));
    expect(idleThreads(dump)).toBeGreaterThanOrEqual(4);
    expect(dump.notices.map(({ code }) => code)).not.toContain('lines-left-out');
  });

  it('has counts in the profile’s own form', () => {
    const dump = only(fixture('go-debug-1.txt').replaceAll('main.go:', 'shop.go:'));
    expect(dump).toMatchObject({ format: 'go-profile', threads: 9, states: {} });
    expect(sizes(dump)).toEqual(expect.arrayContaining(ours));
    expect(dump.notices.map(({ code }) => code)).not.toContain('threads-missing');
  });

  it('says what Go left out of it', () => {
    const text = `goroutine 7 [semacquire, 5 minutes]:
main.deep(0x1)
	/srv/deep.go:3 +0x1d
...additional frames elided...
created by main.main in goroutine 1
	/srv/deep.go:9 +0x2f

goroutine 8 [running]:
	goroutine running on other thread; stack unavailable
`;
    const dump = only(text);
    expect(dump.notices).toContainEqual({ code: 'frames-elided', data: { threads: 1 } });
    expect(dump.notices).toContainEqual({ code: 'stacks-missing', data: { threads: 1 } });
  });
});

describe('Node’s diagnostic report', () => {
  it('has the stacks of the main thread and of workers', () => {
    const dump = only(fixture('node-report-busy.json'));
    expect(dump).toMatchObject({ format: 'node-report', threads: 2, states: { JavaScript: 2 }, truncated: false });
    const frames = dump.groups.flatMap((group) => group.frames).join('\n');
    expect(frames).toMatch(/stock.*shop\.mjs/);
    expect(frames).toMatch(/price /);
    expect(untold(dump)).toEqual(expect.arrayContaining(['locks', 'other-threads']));
  });

  it('says who waits for events', () => {
    expect(only(fixture('node-report-idle.json')).states).toEqual({ 'event loop': 2 });
  });

  it('says that a cut one is cut', () => {
    const text = fixture('node-report-busy.json');
    expect(only(text.slice(0, text.length / 2)).truncated).toBe(true);
  });
});
