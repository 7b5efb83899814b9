/** What a page ought to show, from declarations and models alone, without a page. */

import { FigureState } from '../../src/figure/figure-state.ts';
import { pictureOf } from '../../src/figure/picture.ts';
import type { SlideStep } from '../../src/figure/surroundings.ts';
import { loadModel } from '../../src/model-registry.ts';
import { createRegistry } from '../../src/registry.ts';
import { compute } from '../../src/run/compute.ts';
import { readAddress } from '../../src/session/address.ts';
import { History } from '../../src/session/history.ts';
import { decodeLink, openLink } from '../../src/session/link.ts';
import { paths } from '../../src/session/paths.ts';
import { parsePlace } from '../../src/session/place.ts';
import { Session } from '../../src/session/session.ts';
import { targetsAmong } from '../../src/session/targets.ts';
import { parse, type Value } from '../../src/simulation/engine/parameters.ts';
import { declared, figures } from '../browser/declared.ts';

/** What is wrong with values that were computed, a line; undefined where nothing is. */
export function outOfRange(figure: string, values: Readonly<Record<string, Value>>): string | undefined {
  const { parameters } = declared(figure);
  const { dropped } = parse(parameters, values);
  const missing = Object.keys(parameters).filter((name) => !Object.hasOwn(values, name));
  if (dropped.length === 0 && missing.length === 0) return undefined;
  return `${figure} was computed for ${JSON.stringify(dropped)}${missing.length > 0 ? `, without ${missing.join(', ')}` : ''}`;
}

const noRunner = { request: async () => undefined, cancel: () => {}, prepare: () => {} };

/** Values and seed of a deck's figure, as somebody who opened this address would find them. */
export function atAddress(href: string, slide: string, figure: string, steps: readonly SlideStep[]) {
  const url = new URL(href);
  const { link, hash } = readAddress(url);
  const session = new Session('referee');
  const shown = [...figures].map(([name, { model }]) => ({ scope: name.split('/')[0] ?? '', model }));
  openLink(session, decodeLink(link, targetsAmong(shown)));
  const { place } = parsePlace(hash, [slide]);
  if (place) session.set(paths.place, place, 'link');
  const state = new FigureState(figure, declared(figure), slide, {
    session,
    runner: noRunner,
    registry: createRegistry(),
    history: new History(session, () => 0),
    scopeOf: (name) => name.split('/')[0] ?? '',
    stepsOf: () => steps,
  });
  return { place, ...state.effective };
}

const sentences = new Map<string, Promise<string>>();

/** The sentence that a figure says once it has come to rest, with nothing measured and nothing brought. */
export function sentenceOf(figure: string, values: Readonly<Record<string, Value>>, seed: number): Promise<string> {
  const key = JSON.stringify([figure, values, seed]);
  const said = sentences.get(key) ?? say(figure, values, seed);
  sentences.set(key, said);
  return said;
}

async function say(name: string, values: Readonly<Record<string, Value>>, seed: number): Promise<string> {
  const figure = declared(name);
  const job = { model: figure.model, view: figure.view, values, seed, effort: 'rest' as const };
  const { result } = await compute(loadModel, job, () => 0);
  return pictureOf(figure, { ...result, values, measured: {}, brought: {}, effort: 'rest', open: 'chart' }).sentence;
}
