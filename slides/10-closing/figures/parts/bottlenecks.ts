/** The tales as the closing sees them: those that load brings, the soonest first, and those that it doesn't. */
import { type TaleEntry, tales } from 'virtual:tales';
import { words } from '../../words.ts';

export interface Bottleneck {
  tale: TaleEntry;
  name: string;
  model: string;
  /** Multiple of today's load at which it is all used. */
  crossing: number;
  /** More of it can be bought for more load. */
  isSideways: boolean;
}

/** Tales with a date and a model. */
const dated = tales.filter((tale) => tale.year && tale.model);

export const nameOf = ({ name, title, slug }: TaleEntry): string => name ?? title ?? slug;

/** Tales whose trouble no load brings. */
export const apart = (facts: Record<string, number>): readonly TaleEntry[] =>
  dated.filter(({ model }) => facts[`${model}Apart`] !== undefined);

/** The tales that have a share in these facts, the soonest first. */
export function inOrder(facts: Record<string, number>): Bottleneck[] {
  return dated
    .flatMap((tale) => {
      const model = tale.model ?? '';
      const crossing = facts[`${model}Crossing`];
      if (crossing === undefined) return [];
      const name = facts[`${model}Alone`] ? words.questions.ownVisitors(nameOf(tale)) : nameOf(tale);
      return [{ tale, name, model, crossing, isSideways: facts[`${model}Sideways`] !== undefined }];
    })
    .sort((a, b) => a.crossing - b.crossing);
}

/** Tales that run out of the same kind of thing. */
export interface Kind {
  isSideways: boolean;
  tales: readonly Bottleneck[];
}

/** What can be bought and what there is one of, whichever runs out first on top; tales in the order in which they come. */
export const kindsOf = (order: readonly Bottleneck[]): Kind[] =>
  [...new Set(order.map(({ isSideways }) => isSideways))].map((isSideways) => ({
    isSideways,
    tales: order.filter((one) => one.isSideways === isSideways),
  }));
