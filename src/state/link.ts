/**
 * Values in a link: `?s=` is unpadded base64url of JSON `{v, values}`, one opaque parameter because the deck library
 * merges every other one into its own configuration. Reading never throws: what is unusable is dropped and said.
 */
import type { Value } from '../simulation/engine/parameters.ts';
import type { AllValues, ModelValues } from './store.ts';
import { words } from './words.ts';

const VERSION = 1;
const LONGEST = 20_000;

/** Empty where every value stands at its default. */
export function encodeLink(values: AllValues): string {
  if (Object.keys(values).length === 0) return '';
  const bytes = new TextEncoder().encode(JSON.stringify({ v: VERSION, values }));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

export interface DecodedLink {
  values: AllValues;
  /** What could not be used, a line each. */
  dropped: string[];
}

export function decodeLink(text: string, modelNames: readonly string[]): DecodedLink {
  if (text === '') return { values: {}, dropped: [] };
  if (text.length > LONGEST) return { values: {}, dropped: [words.linkTooLong] };
  let content: unknown;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { values: {}, dropped: [words.linkUnreadable] };
  }
  if (!isRecord(content) || !isRecord(content.values)) return { values: {}, dropped: [words.linkUnreadable] };
  if (content.v !== VERSION) return { values: {}, dropped: [words.linkOtherVersion(String(content.v))] };
  const values: AllValues = {};
  const dropped: string[] = [];
  for (const [model, given] of Object.entries(content.values)) {
    if (!modelNames.includes(model) || !isRecord(given)) {
      dropped.push(words.linkUnknownModel(model.slice(0, 40)));
      continue;
    }
    const kept: ModelValues = {};
    for (const [name, value] of Object.entries(given)) {
      if (isValue(value)) kept[name] = value;
      else dropped.push(words.linkBadValue(model, name.slice(0, 40)));
    }
    values[model] = kept;
  }
  return { values, dropped };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isValue(value: unknown): value is Value {
  return value === null || ['number', 'string', 'boolean'].includes(typeof value);
}
