/**
 * What a figure's model runs on, derived and never stored: declarations' defaults ⊕ the figure's base ⊕ the step's
 * preset ⊕ what a hand set. In a step only what was set in that very step counts; outside of steps all of it does. So a
 * step that is left is gone, whatever else happened meanwhile, and what it hid is there again.
 */
import {
  type Invalid,
  type Parameters,
  parse,
  type Value,
  type Values,
  validate,
} from '../simulation/engine/parameters.ts';
import { paths, prefixes, readPath, type SetValue } from './paths.ts';
import type { By, Session } from './session.ts';

export const DEFAULT_SEED = 1;

export interface Step {
  /** `<slide>/<step>`; '' is no step. */
  at: string;
  /** What its preset sets; the base is below it. */
  values: Readonly<Record<string, Value | undefined>>;
}

/** Whose values: those of a model in a scope, seen from a figure and, where the deck is in one of its steps, from there. */
export interface Source<P extends Parameters = Parameters> {
  /** The tale's name in the deck, the figure's in the article. */
  scope: string;
  model: string;
  parameters: P;
  /** What the figure changes of the defaults; below everything else. */
  base?: Readonly<Record<string, Value | undefined>> | undefined;
  step?: Step | undefined;
}

export interface Effective<P extends Parameters = Parameters> {
  values: Values<P>;
  seed: number;
  /** What cannot be used of what was set; the value below stands for it. */
  dropped: Invalid[];
}

export function valuesOf<P extends Parameters>(session: Session, source: Source<P>): Effective<P> {
  const given = Object.fromEntries(
    [...entriesOf(session, source)]
      .filter(([, entry]) => counts(entry, source))
      .map(([name, { value }]) => [name, value]),
  );
  const { dropped } = parse(source.parameters, given);
  return { values: overlay(source.parameters, ground(source), given), seed: seedOf(session, source), dropped };
}

/** Takes out what cannot be used of what was set, and says what that was: an address carries it no further. */
export function dropUnusable(session: Session, source: Source): Invalid[] {
  const { dropped } = valuesOf(session, source);
  if (dropped.length === 0) return dropped;
  const { scope, model, parameters } = source;
  session.batch(() => {
    for (const [name, entry] of entriesOf(session, source))
      if (counts(entry, source) && parse(parameters, { [name]: entry.value }).dropped.length > 0)
        session.set(paths.value(scope, model, name), undefined, 'link');
  });
  return dropped;
}

/**
 * A hand sets some values; undefined, or the value that would stand there anyway, unsets. A default is thus not kept
 * outside of steps (links stay short, a later default is not overruled), and is kept in a step that says otherwise.
 */
export function changeValues(
  session: Session,
  source: Source,
  patch: Readonly<Record<string, Value | undefined>>,
  by: By = 'hand',
): void {
  const below = ground(source);
  session.batch(() => {
    for (const [name, value] of Object.entries(patch)) {
      const path = paths.value(source.scope, source.model, name);
      const present = session.get(path);
      if (value !== undefined && value !== below[name]) session.set(path, { value, at: atOf(source) }, by);
      // What was set elsewhere and is hidden by the step stays.
      else if (present && counts(present, source)) session.set(path, undefined, by);
    }
  });
}

/**
 * A preset or a reset: afterwards the values are defaults ⊕ base ⊕ these, with the default seed, in a step as outside;
 * and whoever leaves the step keeps them. Only what is the step's own anyway stays the step's: it goes with it.
 */
export function replaceValues(
  session: Session,
  source: Source,
  values: Readonly<Record<string, Value | undefined>>,
  by: By = 'hand',
): void {
  const { scope, model, parameters } = source;
  const below = ground(source);
  const outside = ground({ ...source, step: undefined });
  const wanted = overlay(parameters, outside, values);
  const isAsBelow = Object.keys(parameters).every((name) => wanted[name] === below[name]);
  session.batch(() => {
    const names = new Set([...entriesOf(session, source).keys(), ...Object.keys(parameters)]);
    for (const name of names) {
      const value = wanted[name];
      const isNeeded = !isAsBelow && value !== undefined && (value !== below[name] || value !== outside[name]);
      session.set(paths.value(scope, model, name), isNeeded ? { value, at: atOf(source) } : undefined, by);
    }
    session.set(paths.seed(scope, model), undefined, by);
  });
}

/** A hand sets the seed, an integer; undefined returns to the default. */
export function changeSeed(session: Session, source: Source, seed: number | undefined, by: By = 'hand'): void {
  const path = paths.seed(source.scope, source.model);
  const present = session.get(path);
  if (seed !== undefined && seed !== DEFAULT_SEED) session.set(path, { value: seed, at: atOf(source) }, by);
  else if (present && counts(present, source)) session.set(path, undefined, by);
}

const atOf = (source: Source) => source.step?.at ?? '';

const counts = (entry: { at: string }, source: Source) => atOf(source) === '' || entry.at === atOf(source);

function seedOf(session: Session, source: Source): number {
  const entry = session.get(paths.seed(source.scope, source.model));
  return entry && counts(entry, source) ? entry.value : DEFAULT_SEED;
}

/** What stands where no hand set anything. */
function ground<P extends Parameters>({ parameters, base = {}, step }: Source<P>): Values<P> {
  const defaults = parse(parameters, {}).values;
  return overlay(parameters, overlay(parameters, defaults, base), step?.values ?? {});
}

/** What is usable of the upper layer over the lower. */
function overlay<P extends Parameters>(
  parameters: P,
  lower: Values<P>,
  upper: Readonly<Record<string, Value | undefined>>,
): Values<P> {
  const usable = Object.entries(upper).filter(([name, value]) => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return parameter && value !== undefined && validate(name, parameter, value) === undefined;
  });
  return { ...lower, ...Object.fromEntries(usable) };
}

function entriesOf(session: Session, { scope, model }: Source): Map<string, SetValue> {
  const named = new Map<string, SetValue>();
  for (const [path, entry] of session.entries(prefixes.valuesOf(scope, model))) {
    const read = readPath(path);
    if (read?.kind === 'values') named.set(read.parameter, entry);
  }
  return named;
}
