/**
 * A small deck for the laws of the session: three slides, two of them with steps, a model that is shown in two scopes
 * and one that has a base; and random walks through it. Values of steps are 1,000 and above, those of hands below, so
 * that it can be seen of a value who set it.
 */
import fc from 'fast-check';
import { paths } from '../../../src/session/paths.ts';
import type { Session } from '../../../src/session/session.ts';
import { changeSeed, changeValues, replaceValues, type Source, valuesOf } from '../../../src/session/values.ts';
import { number, optional, type Value } from '../../../src/simulation/engine/parameters.ts';

const range = { label: '', unit: '', minimum: 0, maximum: 9999 };
const parameters = {
  rate: number({ ...range, default: 5 }),
  servers: number({ ...range, default: 6, integer: true }),
  limit: optional({ ...range, default: null, absent: 'none' }),
};
export const FROM_STEP = 1000;

type Patch = Record<string, Value | undefined>;
interface Figure {
  slide: string;
  scope: string;
  model: string;
  base?: Patch;
  steps: Patch[];
}

export const figures: Figure[] = [
  { slide: 'wall', scope: 'opening', model: 'load', steps: [{}, { rate: 1000, limit: 1001 }, { servers: 1002 }] },
  { slide: 'night', scope: 'opening', model: 'load', base: { rate: 7 }, steps: [{ rate: 1003, servers: 9 }] },
  { slide: 'night', scope: 'ddos', model: 'load', steps: [] },
  { slide: 'end', scope: 'ddos', model: 'end', base: { servers: 8 }, steps: [{ servers: 1004 }, { servers: 8 }] },
];
const handPresets: Patch[] = [
  {},
  { rate: 11, limit: 12 },
  { rate: 7 },
  { servers: 8, rate: 5 },
  { limit: null },
  { servers: 9 },
];

/** The figure as it is seen from the place where the session is. */
export function sourceOf(session: Session, figure: Figure): Source {
  const place = session.get(paths.place);
  const values = place?.slide === figure.slide ? figure.steps[place.step] : undefined;
  const step = place && values ? { at: `${place.slide}/${place.step}`, values } : undefined;
  return { scope: figure.scope, model: figure.model, parameters, base: figure.base, step };
}

export const effective = (session: Session) => figures.map((figure) => valuesOf(session, sourceOf(session, figure)));

export type Move =
  | { kind: 'go'; slide: string; step: number }
  | { kind: 'move'; figure: number; name: string; value: Value | undefined }
  | { kind: 'preset'; figure: number; preset: number }
  | { kind: 'own-preset'; figure: number }
  | { kind: 'seed'; figure: number; seed: number | undefined }
  | { kind: 'drop'; key: string; rows: number[] };

const figure = fc.nat(figures.length - 1);
const go = fc.record({
  kind: fc.constant('go' as const),
  slide: fc.constantFrom('wall', 'night', 'end'),
  step: fc.integer({ min: -1, max: 2 }),
});
export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: go },
  {
    weight: 4,
    arbitrary: fc.oneof(
      fc.record({
        kind: fc.constant('move' as const),
        figure,
        name: fc.constantFrom('rate', 'servers', 'limit'),
        value: fc.option(fc.integer({ min: 4, max: 9 }), { nil: undefined }),
      }),
      fc.record({ kind: fc.constant('move' as const), figure, name: fc.constant('limit'), value: fc.constant(null) }),
    ),
  },
  fc.record({ kind: fc.constant('preset' as const), figure, preset: fc.nat(handPresets.length - 1) }),
  fc.record({ kind: fc.constant('own-preset' as const), figure }),
  fc.record({
    kind: fc.constant('seed' as const),
    figure,
    seed: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('drop' as const), key: fc.constantFrom('a/b', 'c'), rows: fc.array(fc.nat()) }),
);

export function play(session: Session, step: Move): void {
  if (step.kind === 'go') session.set(paths.place, { slide: step.slide, step: step.step }, 'hand');
  else if (step.kind === 'drop') session.set(paths.brought(step.key), { rows: step.rows }, 'hand');
  else {
    const shown = figures[step.figure];
    if (!shown) return;
    const source = sourceOf(session, shown);
    if (step.kind === 'move') changeValues(session, source, { [step.name]: step.value });
    else if (step.kind === 'preset') replaceValues(session, source, handPresets[step.preset] ?? {});
    else if (step.kind === 'seed') changeSeed(session, source, step.seed);
    // A hand presses the very preset that the step shows.
    else if (source.step) replaceValues(session, source, source.step.values);
  }
}
export { handPresets };
