/** Slide "corrupted-page": checks until one bad page is found, one by one against halving; and a real Postgres to try it on. */
import { html } from 'lit';
import type { Series } from '../../../src/figure/chart/declaration.ts';
import { defineFigure, type Tile } from '../../../src/figure/declare.ts';
import { amount, rough, short } from '../../../src/words/format.ts';
import type { DatabaseLabContext } from '../lab/database-lab.ts';
import type { Measured, PageSearch } from '../lab/measured.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';

const text = words.corruptedPage;
const MOST_PAGES = 1_000_000;
const TENFOLD = [1, 10, 100, 1000, 10_000, 100_000, MOST_PAGES];

export const figure = defineFigure<typeof investigation, Measured>()({
  model: 'investigation',
  parameters,
  view: 'pages',
  controls: ['pages'],
  presets: [
    { name: 'a-thousand', label: text.thousand, values: {} },
    { name: 'a-hundred-thousand', label: text.hundredThousand, values: { pages: 100_000 } },
    { name: 'a-million', label: text.million, values: { pages: MOST_PAGES } },
  ],
  steps: ['a-thousand', 'a-hundred-thousand', 'a-million'],
  tiles: ({ facts, open, measured: { search = {} } }) => {
    const found = measuredTiles(search);
    if (open === 'panel' && found.length > 0) return found;
    return [
      { value: rough(facts.oneByOneMeanChecks), label: text.oneByOneTile, role: 'bad' },
      { value: amount(facts.bisectingChecks), label: text.bisectingTile, role: 'good' },
    ];
  },
  chart: ({ columns, facts, measured }) => ({
    x: { label: text.axisPages, minimum: 1, maximum: MOST_PAGES, scale: 'logarithmic', ticks: TENFOLD, format: short },
    y: { label: text.axisChecks, minimum: 1, maximum: MOST_PAGES, scale: 'logarithmic', ticks: TENFOLD, format: short },
    series: [
      { label: text.oneByOneLine, role: 'bad', x: columns.pages, y: columns.oneByOneMeanChecks },
      { label: text.worstLine, role: 'quiet', x: columns.pages, y: columns.oneByOneWorstChecks },
      { label: text.bisectingLine, role: 'good', x: columns.pages, y: columns.bisectingChecks },
      ...measuredSeries(measured.search),
    ],
    points: [
      { x: facts.pages, y: facts.oneByOneMeanChecks, label: rough(facts.oneByOneMeanChecks), role: 'bad' },
      { x: facts.pages, y: facts.bisectingChecks, label: amount(facts.bisectingChecks), role: 'good' },
    ],
  }),
  panel: (context) => {
    void import('../lab/database-lab.ts');
    const { measured, keep, show, open } = context;
    const given: DatabaseLabContext = {
      search: measured.search ?? {},
      keep: (search) => keep('search', search),
      isFree: open === 'chart',
      running: (isRunning) => show(isRunning ? 'panel' : 'chart'),
    };
    return html`<database-lab .context=${given}></database-lab>`;
  },
  panelPlace: ({ open }) => (open === 'panel' ? 'beside' : 'below'),
  sentence: ({ facts, open, measured: { search: { byKey, byPage } = {} } }) => {
    if (open !== 'panel' || !(byKey || byPage))
      return text.sentence(facts.pages, facts.oneByOneMeanChecks, facts.bisectingChecks);
    const sentences = [
      byKey && text.sentenceKeys(byKey.of, byKey.checks, byKey.allChecks),
      byPage && text.sentencePages(byPage.of, byPage.allChecks),
    ];
    return sentences.filter((sentence) => sentence !== undefined).join(' ');
  },
});

function measuredTiles({ oneByOne, byKey, byPage }: PageSearch): Tile[] {
  return [
    ...(oneByOne
      ? [{ value: amount(oneByOne.checks), label: text.rangesTile(oneByOne.of), role: 'bad' as const }]
      : []),
    ...(byKey ? [{ value: amount(byKey.allChecks), label: text.keysTile, role: 'good' as const }] : []),
    ...(byPage ? [{ value: amount(byPage.allChecks), label: text.pagesTile, role: 'good' as const }] : []),
  ];
}

/** What the lab has found, where it was asked: how many checks for how many ranges, keys or pages. */
function measuredSeries({ oneByOne, byKey, byPage }: PageSearch = {}): Series[] {
  const points = [
    ...(oneByOne ? [{ x: oneByOne.of, y: oneByOne.checks }] : []),
    ...[byKey, byPage].flatMap((halving) => (halving ? [{ x: halving.of, y: halving.checks }] : [])),
  ];
  if (points.length === 0) return [];
  return [
    {
      label: text.measured,
      role: 'main',
      kind: 'points',
      origin: 'measured',
      x: points.map(({ x }) => x),
      y: points.map(({ y }) => y),
    },
  ];
}
