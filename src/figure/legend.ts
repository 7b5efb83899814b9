/** What the lines mean, where the numbers come from, and the values under the pointer. */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { amount } from '../words/format.ts';
import type { Chart, Role, Series } from './chart/declaration.ts';
import { SEEDS } from './compare/spread.ts';
import type { Origin } from './origin.ts';
import type { Scene } from './scene/declaration.ts';
import type { Reading } from './view.ts';
import { words } from './words.ts';

export function legend(
  chart: Chart | undefined,
  fallback: Origin,
  reading: Reading | undefined,
  scene?: Scene,
  isTold = false,
): TemplateResult {
  const origins = new Set<Origin>(
    chart?.series.length ? chart.series.map((series) => series.origin ?? fallback) : [fallback],
  );
  for (const { origin } of [...(chart?.lines ?? []), ...(scene?.legend ?? [])]) if (origin) origins.add(origin);
  if (isTold) origins.add('told');
  const format = (series: Series, value: number) => {
    const axis = series.right ? chart?.right : chart?.y;
    return (series.format ?? axis?.format ?? amount)(value);
  };
  return html`<ul class="legend">
    <li class="origins">${[...origins].map((origin) => html`<span class="origin ${origin}" title=${words.originTitle[origin]}>${words.origin[origin]}</span>`)}</li>
    ${scene?.legend?.filter(({ label }) => label).map(({ label, role, mark }) => html`<li class="series"><svg class="sample role-${role} kind-${mark === 'ring' ? 'points' : 'block'}" viewBox="0 0 30 10" aria-hidden="true">${svgMarks[mark ?? 'block']}</svg>${label}</li>`)}
    ${chart?.series
      .map((series, i) => ({ series, value: reading?.values[i] }))
      .filter(
        ({ series, value }) =>
          series.label && ((chart.legend !== false && (!series.named || series.ghost)) || value !== undefined),
      )
      .map(
        ({
          series,
          value,
        }) => html`<li class="series"><svg class="sample role-${series.role} kind-${series.kind ?? 'line'} ${series.ghost ? 'ghost' : ''}" viewBox="0 0 30 10" aria-hidden="true">
          ${sample(series)}</svg>${series.label}${value === undefined ? '' : html` <b>${format(series, value)}</b>`}</li>`,
      )}
    ${runsOf(chart).map(([runs, role]) => html`<li class="series"><svg class="sample role-${role} kind-band" viewBox="0 0 30 10" aria-hidden="true">${svgBlock}</svg>${runs === undefined ? words.spreadOf(SEEDS) : words.spreadOfRoom(runs)}</li>`)}
    ${reading && chart ? html`<li class="place">${chart.x.label}: <b>${readPlace(chart, reading.x)}</b></li>` : ''}
  </ul>`;
}

/** Of how many runs of a room bands are, undefined for those of this page; and whose colour each has. */
const runsOf = (chart: Chart | undefined): [runs: number | undefined, role: Role][] => [
  ...new Map((chart?.bands ?? []).map(({ runs, role }) => [runs, role] as const)),
];

function readPlace(chart: Chart, x: number): string {
  return chart.x.categories?.[x] ?? (chart.x.format ?? amount)(x);
}

function sample(series: Series): SVGTemplateResult {
  if (series.kind === 'points') return svg`<path d=${markPaths[series.role]} />`;
  if (series.kind === 'bars' || series.kind === 'area' || series.kind === 'segments') return svgBlock;
  return svgLine;
}

const svgLine = svg`<line x1="0" y1="5" x2="30" y2="5" />`;
/** The marks of the roles, as theme.ts names them for the plot. */
const markPaths: Record<Role, string> = {
  main: 'M11 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  second: 'M15 1l4.5 8h-9z',
  third: 'M15 .5l4.5 4.5l-4.5 4.5l-4.5-4.5z',
  good: 'M11.5 1.5h7v7h-7z',
  bad: 'M11.5 1.5l7 7M18.5 1.5l-7 7',
  quiet: 'M12 5a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
};
const svgBlock = svg`<rect x="2" y="0" width="26" height="10" />`;
const svgMarks: Record<NonNullable<NonNullable<Scene['legend']>[number]['mark']>, SVGTemplateResult> = {
  block: svgBlock,
  square: svg`<rect x="10" y="0" width="10" height="10" rx="1.5" />`,
  ring: svg`<path d=${markPaths.main} />`,
  disc: svg`<circle cx="15" cy="5" r="5" />`,
};
