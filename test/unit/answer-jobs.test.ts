/** The worker's side, with the page's words said by the test. */
import { expect, test } from 'vitest';
import { answerJobs } from '../../src/run/answer-jobs.ts';

function scope() {
  const said: { message: unknown; transfer: Transferable[] }[] = [];
  let listener = (_: { data: unknown }) => {};
  return {
    said,
    /** One turn for `compute`, one for what is said of it. */
    ask: async (id: number, question: unknown) => {
      listener({ data: { id, question } });
      await new Promise((resolve) => setTimeout(resolve));
    },
    postMessage: (message: unknown, { transfer }: { transfer: Transferable[] }) =>
      void said.push({ message, transfer }),
    addEventListener: (_: 'message', listen: typeof listener) => {
      listener = listen;
    },
  };
}

test('progress and answer bear the question’s id', async () => {
  const worker = scope();
  answerJobs<number, number, string>(worker, async (question, report) => {
    report('half');
    return question * 2;
  });
  await worker.ask(7, 21);
  expect(worker.said.map(({ message }) => message)).toEqual([
    { id: 7, progress: 'half' },
    { id: 7, answer: 42 },
  ]);
});

test('an error keeps its code and data, whether thrown at once or later', async () => {
  for (const later of [false, true]) {
    const worker = scope();
    answerJobs(worker, (): number | Promise<number> => {
      const error = Object.assign(new Error('no dump'), { code: 'no-dump', data: { line: 3 } });
      if (later) return Promise.reject(error);
      throw error;
    });
    await worker.ask(1, 'x');
    expect(worker.said).toEqual([
      { message: { id: 1, failed: { message: 'no dump', code: 'no-dump', data: { line: 3 } } }, transfer: [] },
    ]);
  }
});

test('what an answer hands over is handed over once, though its parts share it', async () => {
  const worker = scope();
  const buffer = new ArrayBuffer(16);
  answerJobs(
    worker,
    () => [new Float64Array(buffer, 0, 1), new Float64Array(buffer, 8, 1)],
    (columns) => columns.map((column) => column.buffer),
  );
  await worker.ask(1, 'x');
  expect(worker.said[0]?.transfer).toEqual([buffer]);
});

test('an answer that cannot be sent is told as a failure', async () => {
  const worker = scope();
  const { postMessage } = worker;
  worker.postMessage = (message, options) => postMessage(structuredClone(message), options);
  answerJobs(worker, () => () => 'a function');
  await worker.ask(1, 'x');
  expect(worker.said[0]?.message).toMatchObject({ id: 1, failed: { message: expect.stringContaining('clone') } });
});
