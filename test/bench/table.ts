/** Prints a report for people: pairs of both builds with their ratio, then the budgets as lines that pass or fail. */
import type { Budget, Measured } from './budgets.ts';
import type { ArticleReport } from './measure-article.ts';
import type { BroughtReport } from './measure-brought.ts';
import type { HeapReport } from './measure-heap.ts';
import type { LighthouseReport } from './measure-lighthouse.ts';
import type { MemoryReport } from './measure-memory.ts';
import type { WindowsReport } from './measure-windows.ts';
import type { Pair, SliderReport } from './report.ts';
import { grouped } from './statistics.ts';

export interface Report extends Measured {
  simulatedEventsPerSecond: number;
  referenceMilliseconds: number;
  rounds: number;
  tales?: Record<string, Record<string, number>>;
  drawingsOfAHundredDragEvents?: Pair;
  windows?: WindowsReport;
  article?: ArticleReport;
  lighthouse?: LighthouseReport;
  brought?: BroughtReport;
  heap?: HeapReport;
  memory?: MemoryReport;
  budgets?: Budget[];
}

type Cells = Record<string, number | string>;

const columns = ({ before, now, ratio }: Pair): Cells =>
  before === undefined ? { now } : { before, now, ratio: ratio ?? '–' };
/** Where a table has several pairs a row. */
const cell = ({ before, now, ratio }: Pair) =>
  before === undefined ? `${now}` : `${before} → ${now} (${ratio ?? '–'}×)`;

function table<Row>(title: string, rows: Record<string, Row>, cells: (row: Row) => Cells): void {
  console.log(`\n${title}`);
  console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, cells(row)])));
}

export function print(report: Report): void {
  const { firstSlide, next, play, sliders, tales, drawingsOfAHundredDragEvents } = report;
  const { simulatedEventsPerSecond, referenceMilliseconds, rounds } = report;
  console.log({ simulatedEventsPerSecond, referenceMilliseconds, rounds, ...(tales && { tales }) });
  if (firstSlide) table('First slide', { ...firstSlide }, columns);
  if (next) printNext(next);
  if (play) {
    const { widest, ...shares } = play;
    table('While scenes play, milliseconds between frames', shares, columns);
    console.log('Widest:', widest.join(', '));
  }
  if (sliders) table('Sliders: of each slide the slowest, and the latest', slowestOfSlides(sliders), sliderCells);
  if (drawingsOfAHundredDragEvents) table('A burst', { drawingsOfAHundredDragEvents }, columns);
  if (report.lighthouse) printLighthouse(report.lighthouse);
  if (report.brought) printBrought(report.brought);
  if (report.memory) table('Memory, times the file', report.memory.timesTheFile, (times) => ({ times }));
  if (report.heap) printHeap(report.heap);
  console.log();
  const { windows, article, lighthouse, brought, memory, heap } = report;
  const alone = [windows, article, lighthouse, brought, memory, heap].flatMap((part) => part?.budgets ?? []);
  for (const { name, pass, found } of [...alone, ...(report.budgets ?? [])])
    console.log(`${pass ? 'pass' : 'FAIL'}  ${name}: ${found}`);
}

function printBrought({ files, broken }: BroughtReport): void {
  table('Brought to tools.html', files, (row) => ({ ...row }));
  for (const what of ['profiles', 'dumps'] as const) {
    const { median, slowest } = broken[what];
    const title = `Broken ${what}, milliseconds a megabyte; the median is ${median}`;
    table(title, slowest, (milliseconds) => ({ milliseconds }));
  }
}

function printHeap({ rounds, hours }: HeapReport): void {
  const named = Object.fromEntries(rounds.each.map((held, at) => [`round ${at + 1}`, held]));
  const used = hours && { 'after five minutes': hours.afterFiveMinutes, 'after two hours': hours.afterTwoHours };
  table('Held on to', { ...named, ...used }, (held) => ({ ...held }));
}

function printLighthouse({ version, rows }: LighthouseReport): void {
  const named = Object.fromEntries(rows.map((row) => [`${row.page} (${row.device})`, row]));
  table(`Lighthouse ${version}`, named, ({ scores, times }) => ({ ...scores, ...times }));
}

function printNext(next: NonNullable<Measured['next']>): void {
  const { slowest, withHeavyTasks, heavyTasks, heavyTasksFourfold, tasks, tasksOnTheWay, runs, presses, ...shares } =
    next;
  table('Next, milliseconds from the press', shares, ({ p50, p95 }) => ({ p50: cell(p50), p95: cell(p95) }));
  table('Next, the whole walk', { presses, runs, heavyTasks, heavyTasksFourfold, tasks, tasksOnTheWay }, columns);
  console.log('Slowest to a settled picture:', slowest.map((one) => `${one.key} ${cell(one)}`).join(', '));
  console.log('Heaviest tasks:', withHeavyTasks.map((one) => `${one.key} ${one.milliseconds} ms`).join(', '));
}

function slowestOfSlides(sliders: SliderReport): Record<string, SliderReport[number]> {
  const slides = grouped(sliders, ({ slide }) => slide);
  const first = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
    [...rows].sort((a, b) => (of(b) || 0) - (of(a) || 0))[0];
  return Object.fromEntries(
    [...slides].flatMap(([slide, rows]) => {
      const slowest = first(rows, (row) => row.dragRunMilliseconds.now);
      const latest = first(rows, (row) => row.frames.now - row.inNextFrame.now);
      const { frames, inNextFrame } = latest ?? {};
      return slowest && frames && inNextFrame ? [[slide, { ...slowest, frames, inNextFrame }]] : [];
    }),
  );
}

const sliderCells = (row: SliderReport[number]): Cells => ({
  slider: row.slider,
  'drag run ms': cell(row.dragRunMilliseconds),
  'run ÷ reference': row.dragRunRatio,
  'redraw ms': cell(row.redrawMilliseconds),
  frames: cell(row.frames),
  'in the next': cell(row.inNextFrame),
  'picture p50 ms': cell(row.pictureMilliseconds),
  'picture p95 ms': cell(row.pictureP95Milliseconds),
  'rest run ms': cell(row.restRunMilliseconds),
});
