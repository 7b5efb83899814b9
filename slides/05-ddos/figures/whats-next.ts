/** Each defence alone, and those that are switched on now: how much work is left, and how long a page takes. */
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { percent } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.defenceBoard;
const { seconds, share } = words.written;

/** Rows of the model's columns. */
const [NOTHING, LIMIT, CLIENT_SIDE, BOTH] = [0, 2, 3, 4];

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'defences',
  // The presets are its switches.
  controls: ['attackerRepeatShare', 'limitPerMinute'],
  presets: [
    { name: 'nothing', label: text.nothing, values: {} },
    { name: 'limit', label: text.limit, values: { fingerprintLimit: true } },
    { name: 'client-side', label: text.clientSide, values: { clientSideRendering: true } },
    { name: 'both', label: text.both, values: { fingerprintLimit: true, clientSideRendering: true } },
  ],
  steps: ['nothing', 'limit', 'client-side', 'both'],
  tiles: ({ facts }) => {
    const role = facts.isDown ? 'bad' : 'good';
    return [
      { value: share(facts.appLoad), label: text.loadTile, role },
      { value: seconds(facts.p95ResponseSeconds), label: text.pageTile, role },
    ];
  },
  chart: ({ columns, facts, values }) => {
    // A row is filled once its defence has been switched on; before that it is what that would leave.
    const { oldRelease, fingerprintLimit, clientSideRendering } = values;
    const isMore = oldRelease || (fingerprintLimit && clientSideRendering);
    const row = (column: Float64Array, now: number) =>
      Float64Array.of(
        column[NOTHING] ?? Number.NaN,
        fingerprintLimit ? (column[LIMIT] ?? Number.NaN) : Number.NaN,
        clientSideRendering ? (column[CLIENT_SIDE] ?? Number.NaN) : Number.NaN,
        isMore ? now : Number.NaN,
      );
    const load = row(columns.appLoad, facts.appLoad);
    const page = row(columns.p95ResponseSeconds, facts.p95ResponseSeconds);
    const down = row(columns.isDown, facts.isDown);
    const rows = oldRelease ? [...text.rows.slice(0, -1), text.all] : text.rows;
    const names = rows.map((name, i) => text.row(name, page[i] ?? Number.NaN));
    // The first place stays empty, for the word on the line.
    const x = load.map((_, i) => i + 1);
    const most = columns.appLoad.reduce((a, b) => Math.max(a, b), 0);
    const wouldBe = [NOTHING, LIMIT, CLIENT_SIDE, BOTH].map((row, i) =>
      Number.isNaN(load[i]) ? (columns.appLoad[row] ?? Number.NaN) : 0,
    );
    const bars = (isDown: boolean) => load.map((share, i) => (down[i] === Number(isDown) ? share : 0));
    return {
      horizontal: true,
      x: { label: text.axisDefence, minimum: 0, maximum: names.length, categories: ['', ...names] },
      y: { label: text.axisLoad, minimum: 0, maximum: axisEnd(most, [1.5, 2.5, 5, 10, 20, 50]), format: percent },
      series: [
        { label: text.falls, role: 'bad', kind: 'bars', stack: 'load', x, y: bars(true) },
        { label: text.holds, role: 'good', kind: 'bars', stack: 'load', x, y: bars(false) },
        { label: isMore ? '' : text.wouldBe, role: 'quiet', kind: 'bars', stack: 'load', x, y: wouldBe },
      ],
      lines: [{ axis: 'x', at: 1, label: text.capacity, role: 'third' }],
    };
  },
  sentence: ({ facts }) =>
    facts.isDown
      ? text.sentenceDown(facts.appLoad, facts.p95ResponseSeconds)
      : text.sentenceUp(facts.appLoad, facts.p95ResponseSeconds, Math.round(facts.attackerPagesPerSecond)),
});
