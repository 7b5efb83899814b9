/**
 * How the article knows what the wall calls so. There a tale's figures share their values, here each has its own; there some
 * figures open small and grow with their slide's first step, here none does.
 */
import { type Place, paths, readPath } from '../../session/paths.ts';
import { isRecord, type Plain } from '../../session/plain.ts';
import type { Entry, Naming } from '../shared-state.ts';

export interface ShownFigure {
  name: string;
  model: string;
  slide: string;
  /** How many steps of its slide it does not have: they come first there. */
  stepsLess: number;
}

export function articleNaming(figures: readonly ShownFigure[]): Naming {
  const lessOf = (slide: string) => figures.find((one) => one.slide === slide)?.stepsLess ?? 0;
  const stepOf = ({ slide, step }: Place): Place => ({ slide, step: Math.max(-1, step - lessOf(slide)) });
  /** `at` is a slide and a step. */
  const moved = (value: Plain): Plain => {
    if (!isRecord(value) || typeof value.at !== 'string') return value;
    const [slide = '', step] = value.at.split('/');
    return step === undefined ? value : { ...value, at: `${slide}/${Number(step) - lessOf(slide)}` };
  };
  return {
    taleOf: (slide) => figures.find((one) => one.slide === slide)?.name.split('/')[0] ?? '',
    toOwn: ([path, value]): readonly Entry[] => {
      const read = readPath(path);
      const alike = (scope: string, model: string) =>
        figures.filter(({ name, model: own }) => own === model && name.startsWith(`${scope}/`));
      switch (read?.kind) {
        case 'place': {
          const place = stepOf(value as Plain & Place);
          return [[paths.walked(place.slide), { ...place }]];
        }
        case 'values':
          return alike(read.scope, read.model).map(({ name }) => [
            paths.value(name, read.model, read.parameter),
            moved(value),
          ]);
        case 'seeds':
          return alike(read.scope, read.model).map(({ name }) => [paths.seed(name, read.model), moved(value)]);
        case 'open':
        case 'moment':
        case 'pinned':
        case 'spread':
          return [[path, value]];
        default:
          return [];
      }
    },
  };
}

/** The figures of a page as they stand in it. */
export const shownFigures = (root: ParentNode): ShownFigure[] =>
  [...root.querySelectorAll<HTMLElement>('live-figure[data-model]')].map((figure) => {
    const section = figure.closest('section');
    return {
      name: figure.getAttribute('name') ?? '',
      model: figure.dataset.model ?? '',
      slide: section?.id ?? '',
      stepsLess: section?.matches('.opener, .moment') && figure.dataset.steps ? 1 : 0,
    };
  });
