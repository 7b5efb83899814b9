/** Copies a figure's numbers to the other figures of its tale that show the same model: each keeps its own otherwise. */
import type { Figure } from '../figure/declare.ts';
import type { Surroundings } from '../figure/surroundings.ts';
import { paths } from '../session/paths.ts';
import { changeSeed, changeValues, type Effective, type Source } from '../session/values.ts';

export interface Relative {
  /** The figure's name, and the section in which it stands. */
  name: string;
  slide: string;
}

/** Other figures of the same tale with the same model, in the order of the page. */
export function relativesOf(root: ParentNode, name: string): Relative[] {
  const figures = [...root.querySelectorAll<HTMLElement>('live-figure[data-model]')];
  const nameOf = (element: HTMLElement) => element.getAttribute('name') ?? '';
  const own = figures.find((element) => nameOf(element) === name)?.dataset.model;
  const [tale = ''] = name.split('/');
  return figures
    .filter((one) => one.dataset.model === own && nameOf(one) !== name && nameOf(one).startsWith(`${tale}/`))
    .map((one) => ({ name: nameOf(one), slide: one.closest('section')?.id ?? '' }));
}

interface Around extends Pick<Surroundings, 'session' | 'stepsOf'> {
  registry: { figure(name: string): Promise<Pick<Figure, 'model' | 'parameters' | 'base'> | undefined> };
}

/** All of its values, the defaults too: others may begin elsewhere. Their steps go back to where a hand's values count. */
export async function carry(
  { session, stepsOf, registry }: Around,
  { values, seed }: Pick<Effective, 'values' | 'seed'>,
  relatives: readonly Relative[],
): Promise<void> {
  const figures = await Promise.all(relatives.map(({ name }) => registry.figure(name)));
  session.batch(() => {
    relatives.forEach(({ name, slide }, i) => {
      const figure = figures[i];
      if (!figure) return;
      const { model, parameters, base } = figure;
      const source: Source = { scope: name, model, parameters, base };
      const question = stepsOf(slide).findLastIndex(({ preset }) => preset === undefined);
      const { step = -1 } = session.get(paths.walked(slide)) ?? {};
      if (step > question) session.set(paths.walked(slide), { slide, step: question }, 'hand');
      changeValues(session, source, values);
      changeSeed(session, source, seed);
    });
  });
}
