/**
 * Slide "corrupted-page": somebody looks for one bad page, SELECT by SELECT, in the model's table or in a real Postgres; and,
 * over tables of any size, how many checks that takes one by one and by halving.
 */

import { html } from 'lit';
import { type Drawn, defineFigure } from '../../../src/figure/declare.ts';
import { amount, rough } from '../../../src/words/format.ts';
import type { DatabaseLabContext } from '../lab/database-lab.ts';
import type { Hunt } from '../lab/hunt.ts';
import type { Measured, PageSearch } from '../lab/measured.ts';
import { downloadBytes, MOST_MEMORY_MEGABYTES } from '../lab/sizes.ts';
import '../style.css';
import { parameters } from '../model/investigation/parameters.ts';
import type { investigation } from '../model/investigation.ts';
import { words } from '../words.ts';
import { checksChart } from './parts/checks-chart.ts';
import { modelSearch, type Pages } from './parts/model-search.ts';
import { realSearch } from './parts/real-search.ts';
import { terminalScene } from './scenes/terminal.ts';

const text = words.corruptedPage;
const { bet } = text;
const PAGES = 100_000;
/** Two rows by hand, the whole table, and its halvings. */
const TO_THE_END = 3 + Math.ceil(Math.log2(PAGES));

export const figure = defineFigure<typeof investigation, Measured>()({
  model: 'investigation',
  parameters,
  view: 'pages',
  base: { pages: PAGES },
  firstBase: { pages: 1000 },
  controls: ['pages', 'selectsShown'],
  presets: [
    { name: 'nothing', label: text.nothing, values: {} },
    { name: 'halve', label: text.halve, values: { selectsShown: 4 } },
    { name: 'the-page', label: text.thePage, values: { selectsShown: TO_THE_END }, isOfModel: true },
    { name: 'one-by-one', label: text.oneByOne, values: { selectsShown: TO_THE_END, tablesCompared: true } },
  ],
  steps: ['nothing', 'halve', 'the-page', 'measure'],
  bet: {
    question: bet.question,
    choices: bet.guesses.map((checks) => ({
      label: bet.choice(checks),
      // Once the page is found.
      holds: ({ facts, values }: Drawn<typeof parameters, Pages>) =>
        values.selectsShown >= facts.bisectingChecks && nearest(facts.bisectingChecks, bet.guesses) === checks,
    })),
  },
  tiles: ({ facts, values, open }) => {
    if (open === 'panel' || !values.tablesCompared) return [];
    return [
      { value: rough(facts.oneByOneMeanChecks), label: text.oneByOneTile, role: 'bad' },
      { value: amount(facts.bisectingChecks), label: text.bisectingTile, role: 'good' },
    ];
  },
  wide: true,
  scene: (drawn) => {
    if (drawn.values.tablesCompared) return undefined;
    const model = modelSearch(drawn);
    const real = huntOf(drawn);
    // While a server starts the model's search stands.
    return terminalScene({ ...model, ...(real?.asked.length && realSearch(real)), guess: guessOf(drawn.guess) });
  },
  origin: (drawn) => (huntOf(drawn)?.asked.length ? 'measured' : 'model'),
  lab: {
    name: 'hunt',
    load: async () => (await import('../lab/hunt.lab.ts')).lab,
    run: text.run,
    promise: text.promise(downloadBytes, MOST_MEMORY_MEGABYTES.one),
  },
  chart: ({ columns, facts, measured: { search }, guess }) =>
    checksChart({ columns, facts, search, guess: guess === undefined ? undefined : bet.guesses[guess] }),
  panel: (context) => {
    context.needs(() => import('../lab/database-lab.ts'));
    const { measured, keep, show, open, shared } = context;
    const given: DatabaseLabContext = {
      search: measured.search ?? {},
      keep: (search) => keep('search', search),
      isFree: open === 'chart',
      running: (isRunning) => show(isRunning ? 'panel' : 'chart'),
      shared,
    };
    return html`<database-lab .context=${given}></database-lab>`;
  },
  panelPlace: ({ open }) => (open === 'panel' ? 'beside' : 'below'),
  sentence: (drawn) => {
    const { facts, values, open, measured } = drawn;
    if (open === 'panel') return deskSentence(measured.search);
    if (values.tablesCompared) return text.sentence(facts.pages, facts.oneByOneMeanChecks, facts.bisectingChecks);
    const real = huntOf(drawn);
    if (real) return huntSentence(real);
    const { selectsSoFar, selectsByHand, selects, halvingsSoFar } = facts;
    if (selectsSoFar <= selectsByHand) return text.sentenceRows;
    if (selectsSoFar === selects) return text.sentenceFound(selects, halvingsSoFar, facts.pages, facts.secondsSoFar);
    return halvingsSoFar === 0 ? text.sentenceHangs : text.sentenceHalving(halvingsSoFar, selects - selectsSoFar);
  },
});

/** The real search stands where the model's has ended, in the table of the slide. */
function huntOf({ facts, values, measured }: Drawn<typeof parameters, Pages, Measured>): Hunt | undefined {
  const isAtEnd = facts.selectsSoFar === facts.selects && values.pages === PAGES && !values.tablesCompared;
  return isAtEnd ? measured.hunt : undefined;
}

function huntSentence({ started, asked, pages, found, logLines }: Hunt): string {
  if (started < 1 || asked.length === 0) return text.sentenceStarting;
  if (found === undefined) return text.sentenceHunting(asked.length);
  const seconds = asked.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  return text.sentenceHunted(asked.filter(({ by }) => by === 'page').length - 1, pages, seconds, logLines);
}

function deskSentence({ byKey, byPage }: PageSearch = {}): string {
  const sentences = [
    byKey && text.sentenceKeys(byKey.of, byKey.checks, byKey.allChecks),
    byPage && text.sentencePages(byPage.of, byPage.allChecks),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length > 0 ? sentences.join(' ') : text.sentenceDesk;
}

const guessOf = (guess: number | undefined): string | undefined =>
  guess === undefined ? undefined : bet.choice(bet.guesses[guess] ?? 0);

/** By their ratio: from 300 it is as far to 30 as to 3,000. */
function nearest(value: number, guesses: readonly number[]): number {
  const distance = (guess: number) => Math.max(guess / value, value / guess);
  return guesses.reduce((best, guess) => (distance(guess) < distance(best) ? guess : best));
}
