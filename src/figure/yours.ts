/**
 * The viewer's own shop in every tale: its load as a share of the one that the tales' models stand for, machines in
 * proportion, its catalogue. What a shop has one of, whatever its size, stays.
 */
import type { Registry } from '../registry.ts';
import type { Session } from '../session/session.ts';
import { changeValues } from '../session/values.ts';
import type { NumberParameter, Parameters, Value } from '../simulation/engine/parameters.ts';
import type { Figure } from './declare.ts';
import { standingValues } from './standing.ts';

/** What a figure's panel sends up the page, with `Yours` as its detail. */
export const CARRY = 'carry-yours';

export interface Yours {
  /** Load, as a share of what the models stand for. */
  size: number;
  products: number;
}

/** What of a figure's values is the viewer's; empty where nothing is. */
export function yoursOf(figure: Pick<Figure, 'parameters' | 'base'>, yours: Yours): Record<string, Value> {
  const standing = standingValues(figure);
  return Object.fromEntries(
    numbersOf(figure.parameters).flatMap(([name, parameter]) => {
      if (!parameter.yours) return [];
      const wanted = parameter.yours === 'catalogue' ? yours.products : Number(standing[name]) * yours.size;
      return [[name, admitted(parameter, wanted)]];
    }),
  );
}

/** Sets them in all tales at once, so that one press takes all of them back. @param names of figures, `<tale>/<figure>` */
export async function carryYours(
  { session, registry, scopeOf }: { session: Session; registry: Registry; scopeOf(figure: string): string },
  names: readonly string[],
  yours: Yours,
): Promise<void> {
  const figures = await Promise.all(names.map(async (name) => ({ name, figure: await registry.figure(name) })));
  session.batch(() => {
    for (const { name, figure } of figures) {
      if (!figure) continue;
      const { model, parameters, base } = figure;
      changeValues(session, { scope: scopeOf(name), model, parameters, base }, yoursOf(figure, yours));
    }
  });
}

const numbersOf = (parameters: Parameters): [string, NumberParameter][] =>
  Object.entries(parameters).flatMap(([name, parameter]) => (parameter.kind === 'number' ? [[name, parameter]] : []));

/** Three digits, as a hand would set it. */
function admitted({ minimum, maximum, integer }: NumberParameter, value: number): number {
  const rounded = Number(value.toPrecision(3));
  return Math.min(maximum, Math.max(minimum, integer ? Math.max(1, Math.round(rounded)) : rounded));
}
