/**
 * Values and seeds in a link: `?s=` is base64url of JSON `{v: 2, values, at}`, one opaque parameter because the deck
 * library merges every other one into its own configuration. `values` is scope → model → parameter → value; `at` has the
 * same for each step in which a hand set something; a seed lies beside the parameters as `seed`.
 * Version 1 was `{v: 1, values}` with model → parameter → value. Reading never throws: it drops, and says what.
 */
import type { Value } from '../simulation/engine/parameters.ts';
import { decodeJson, encodeJson } from './base64url.ts';
import { canBeName, holds, type Path, paths, prefixes, readPath, type SetSeed, type SetValue } from './paths.ts';
import { isRecord } from './plain.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

const VERSION = 2;
/** Characters. */
const LONGEST = 20_000;
const LONGEST_NAME_SAID = 40;
const SEED = 'seed';

/** Where the values of a model that a link names belong. */
export interface Target {
  scope: string;
  model: string;
  /** What version 1 meant by not naming a value, where that has changed since. */
  first?: Readonly<Record<string, Value>>;
}

export interface DecodedLink {
  values: [path: Path<SetValue>, entry: SetValue][];
  seeds: [path: Path<SetSeed>, entry: SetSeed][];
  /** What could not be used, a line each. */
  dropped: string[];
}

/** The text of `?s=`; empty where nothing was set. The place stands in the hash, see place.ts. */
export function encodeLink(session: Session): string {
  const at: Record<string, Scopes> = {};
  const add = (path: string, entry: SetValue) => {
    const read = readPath(path);
    if (read?.kind !== 'values' && read?.kind !== 'seeds') return;
    const models = own(own(at, entry.at), read.scope);
    own(models, read.model)[read.kind === 'seeds' ? SEED : read.parameter] = entry.value;
  };
  for (const [path, entry] of session.entries(prefixes.values)) add(path, entry);
  for (const [path, entry] of session.entries(prefixes.seeds)) add(path, entry);
  const { '': values, ...steps } = at;
  const isInSteps = Object.keys(steps).length > 0;
  if (!values && !isInSteps) return '';
  return encodeJson({ v: VERSION, ...(values ? { values } : {}), ...(isInSteps ? { at: steps } : {}) });
}

/**
 * @param targets where the values of a model belong: for version 1 (no scope) all scopes that have the model, for
 * version 2 the same scope, as a rule; none for a model that is unknown. May lead old names to new ones.
 */
export function decodeLink(
  text: string,
  targets: (model: string, scope: string | undefined) => readonly Target[],
): DecodedLink {
  const link: DecodedLink = { values: [], seeds: [], dropped: [] };
  if (text === '') return link;
  if (text.length > LONGEST) return { ...link, dropped: [words.linkTooLong] };
  const content = decodeJson(text);
  if (!isRecord(content)) return { ...link, dropped: [words.linkUnreadable] };
  const add = (models: unknown, scope: string | undefined, at: string) => {
    if (!isRecord(models)) return void link.dropped.push(words.linkUnreadable);
    for (const [model, given] of Object.entries(models)) {
      const found = isRecord(given) ? targets(model, scope) : [];
      if (found.length === 0) link.dropped.push(words.linkUnknownModel(model.slice(0, LONGEST_NAME_SAID)));
      else for (const [name, value] of Object.entries(given as object)) addValue(link, found, name, value, at);
      if (scope === undefined) for (const target of found) addFirst(link, target, given as object);
    }
  };
  const addScopes = (scopes: unknown, at: string) => {
    if (!isRecord(scopes)) return void link.dropped.push(words.linkUnreadable);
    for (const [scope, models] of Object.entries(scopes)) add(models, scope, at);
  };
  const { v: version, values, at } = content;
  if (version === 1) add(values, undefined, '');
  else if (version === VERSION) {
    if (values !== undefined) addScopes(values, '');
    if (isRecord(at)) for (const [step, scopes] of Object.entries(at)) addScopes(scopes, step);
    else if (at !== undefined) link.dropped.push(words.linkUnreadable);
  } else link.dropped.push(isRecord(values) ? words.linkOtherVersion(said(version)) : words.linkUnreadable);
  return { ...link, dropped: [...new Set(link.dropped)] };
}

/** Makes the session's values and seeds those of the link: what it does not name stands at its default. */
export function openLink(session: Session, link: DecodedLink): void {
  const named = new Set<string>([...link.values, ...link.seeds].map(([path]) => path));
  session.batch(() => {
    for (const [path] of session.entries(prefixes.values)) if (!named.has(path)) session.set(path, undefined, 'link');
    for (const [path] of session.entries(prefixes.seeds)) if (!named.has(path)) session.set(path, undefined, 'link');
    for (const [path, entry] of link.values) session.set(path, entry, 'link');
    for (const [path, entry] of link.seeds) session.set(path, entry, 'link');
  });
}

type Models = Record<string, Record<string, Value>>;
type Scopes = Record<string, Models>;

function addValue(link: DecodedLink, found: readonly Target[], name: string, value: unknown, at: string): void {
  for (const { scope, model } of found) {
    const bad = () => link.dropped.push(words.linkBadValue(model, name.slice(0, LONGEST_NAME_SAID)));
    if (name === SEED) {
      const path = paths.seed(scope, model);
      if (typeof value === 'number' && holds(path, { value, at })) link.seeds.push([path, { value, at }]);
      else bad();
    } else if (canBeName(name) && isValue(value)) {
      const path = paths.value(scope, model, name);
      if (holds(path, { value, at })) link.values.push([path, { value, at }]);
      else bad();
    } else bad();
  }
}

/** What a link of version 1 did not name stands at the default of then. */
function addFirst(link: DecodedLink, target: Target, given: object): void {
  for (const [name, value] of Object.entries(target.first ?? {}))
    if (!Object.hasOwn(given, name)) addValue(link, [target], name, value, '');
}

/** The record under that name, made where it is missing; a name such as `constructor` is a name like any other. */
function own<T>(record: Record<string, Record<string, T>>, name: string): Record<string, T> {
  if (!Object.hasOwn(record, name)) record[name] = {};
  return record[name] ?? {};
}

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);

const said = (value: unknown) => String(JSON.stringify(value)).slice(0, LONGEST_NAME_SAID);
