/**
 * What no sentence of a figure may say, wherever its sliders stand: kinds of mistakes that were found when sliders were
 * moved to their ends. Each kind looks at the text, and where it must at the values and the chart that it is said of.
 */
import type { Chart } from '../../src/figure/chart/declaration.ts';
import type { Parameters, Values } from '../../src/simulation/engine/parameters.ts';

export interface Said {
  sentence: string;
  tiles: readonly { value: string; label: string }[];
  chart: Chart | undefined;
  values: Values;
  parameters: Parameters;
}

interface Kind {
  name: string;
  /** What of the text is wrong; undefined where nothing is. */
  fault(said: Said): string | undefined;
}

const SPACE = '[ \\u00a0]';
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?';
const read = (written: string) => Number(written.replaceAll(',', ''));
const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[0];
/** Sentence and what stands in the chart: whole phrases, in which numbers and words must agree. */
const phrasesOf = ({ sentence, chart }: Said) =>
  [
    sentence,
    ...[...(chart?.lines ?? []), ...(chart?.points ?? []), ...(chart?.series ?? [])].map(({ label }) => label),
  ].join('\n');
const textOf = (said: Said) =>
  [phrasesOf(said), ...said.tiles.map(({ value, label }) => `${value}, ${label}`)].join('\n');

/** Words after a one that end in s and are none of its kind. */
const NO_PLURAL = 'ms|µs|s|is|was|has|does|less|pass|its|this|times';
const LONGEST_SENTENCE = 260;
const NEGATION = /\b(no|not|never|nobody|none|without|nothing|0)\b/i;

/** What a label counts: “Attack rate” is about an attack, “Retries” about those. */
const subjectOf = (label: string) => {
  const [, ofRate, many] = /^(?:(\w{4,}) rate\b|(\w{4,}s)$)/.exec(label) ?? [];
  return (ofRate ?? many)?.toLowerCase();
};

function highestOf(chart: Chart): number {
  const lines = chart.series.filter(({ role, right, kind }) => role !== 'quiet' && !right && kind !== 'points');
  return Math.max(...lines.flatMap(({ y }) => Array.from(y).filter(Number.isFinite)));
}

export const kinds: readonly Kind[] = [
  {
    name: 'what is no number',
    fault: (said) =>
      first(
        /.{0,20}(NaN|undefined|Infinity|∞|\[object|null\b|(^|\s)–(?=[\s.,]*(%|$)|\s(ms|s|of|requests|cores)\b)).{0,12}/,
        textOf(said),
      ),
  },
  {
    name: 'a plural of one',
    fault: (said) =>
      first(
        new RegExp(`(?<![\\d.,/:+–-])\\b1${SPACE}(?!(?:${NO_PLURAL})\\b)[a-z-]*[a-z]{2}s\\b(?!/)`),
        phrasesOf(said),
      ) ?? first(new RegExp(`\\ball${SPACE}1\\b(?!,\\d)[^.]{0,12}`, 'i'), textOf(said)),
  },
  {
    name: 'a verb in the wrong number',
    fault: ({ sentence }) =>
      [...sentence.matchAll(new RegExp(`(${NUMBER})(?:${SPACE}[a-z]+){0,2}${SPACE}(becomes?)\\b`, 'g'))].find(
        ([, count = '', verb]) => (verb === 'becomes') !== (read(count) === 1),
      )?.[0],
  },
  {
    name: 'more digits than a person would say',
    fault: (said) =>
      first(/\b0\.0*[1-9]\d{2,}/, textOf(said)) ??
      first(/\b(?:100|0)\.0+[ \u00a0]%/, textOf(said)) ??
      first(/\b[1-9]\d*\.\d{3,}/, textOf(said)) ??
      first(/\b1,000[ \u00a0](µs|ms)\b/, textOf(said)) ??
      longNumbers(said),
  },
  {
    name: 'more of something than there is',
    fault: ({ sentence }) =>
      [
        ...sentence.matchAll(
          new RegExp(`(?<![\\d.,])(${NUMBER}) of (?:the |all )?(${NUMBER})(?![\\d%]|${SPACE}%)`, 'g'),
        ),
      ].find(([, part = '', whole = '']) => read(part) > read(whole))?.[0],
  },
  {
    name: 'a change that changes nothing',
    fault: ({ sentence }) =>
      first(new RegExp(`(?<![\\d.,])(${NUMBER}\\S*) (?:become|becomes|→|instead of) \\1(?![\\d.,]*\\d)`), sentence),
  },
  {
    name: 'faster that is slower',
    fault: ({ sentence }) => {
      if (!/\b(faster|quicker|shorter)\b/i.test(sentence)) return undefined;
      const change = /(\d[\d,.]*)[ \u00a0](µs|ms|s|min|h) (?:→|becomes?|to) (\d[\d,.]*)[ \u00a0]\2\b/.exec(sentence);
      return change && read(change[3] ?? '') > read(change[1] ?? '') ? change[0] : undefined;
    },
  },
  {
    name: 'a wall in sight that is denied',
    fault: ({ sentence, chart }) => {
      const denied = first(/no wall[^.]*/i, sentence);
      const limits = chart?.lines?.filter(
        ({ axis, at, to, origin }) => axis === 'y' && to === undefined && !origin && Number.isFinite(at),
      );
      return denied && chart && limits?.some(({ at }) => highestOf(chart) >= 0.99 * at) ? denied : undefined;
    },
  },
  {
    name: 'something acts of which there is none',
    fault: ({ sentence, values, parameters }) =>
      Object.entries(parameters)
        .filter(([name]) => values[name] === 0)
        .map(([, { label }]) => subjectOf(label))
        .map((subject) =>
          sentence.split(/(?<=[.!?:;]) /).find((part) => subject && part.toLowerCase().includes(` ${subject}`)),
        )
        .find((part) => part !== undefined && !NEGATION.test(part)),
  },
  {
    name: 'translated English',
    fault: (said) =>
      first(
        /\bas dear\b|\bhardly dearer\b|\bthe wall goes\b|\bstands? the wall\b|\bstands on \d|\blooks find\b|\bmade of the cost\b/i,
        textOf(said),
      ),
  },
  {
    name: 'no sentence',
    fault: ({ sentence }) => {
      if (!/^[A-Z\d×“+]/.test(sentence)) return `begins so: ${sentence.slice(0, 20)}`;
      if (!/[.!?]”?$/.test(sentence)) return `ends so: ${sentence.slice(-20)}`;
      if (/ {2}| [.,;:]|[.,]{2}/.test(sentence)) return first(/.{0,10}( {2}| [.,;:]|[.,]{2}).{0,10}/, sentence);
      return sentence.length > LONGEST_SENTENCE ? `${sentence.length} characters: ${sentence}` : undefined;
    },
  },
];

/** 160,631: five digits that say something, unless somebody set just that. */
function longNumbers({ sentence, values }: Said): string | undefined {
  const set = new Set(Object.values(values));
  return [...sentence.matchAll(/(?<![\d.,])(?:\d{2,3}|\d(?=,\d{3},))(?:,\d{3})+(?![\d,]*\d)/g)].find(
    ([written]) => !set.has(read(written)) && /[1-9]/.test(written.replaceAll(',', '').slice(3)),
  )?.[0];
}

/** Faults of what is said, by kind. */
export const faultsOf = (said: Said): { kind: string; fault: string }[] =>
  kinds.flatMap(({ name, fault }) => {
    const found = fault(said);
    return found === undefined ? [] : [{ kind: name, fault: found }];
  });
