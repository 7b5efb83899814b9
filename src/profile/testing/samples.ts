/** What the tests of the readers share: contents as a stream gives them, and what is seen of what was read. */
import { expect } from 'vitest';
import { fold, functionsOf, type Profile, type ProfileFile, readProfile } from '../index.ts';

/** In pieces, as a stream gives them. */
export async function* piecesOf(content: string | Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

export const read = (content: string | Uint8Array): Promise<ProfileFile> => readProfile(piecesOf(content));

/** The one profile of a file. */
export async function only(content: string | Uint8Array): Promise<Profile> {
  const { profiles } = await read(content);
  expect(profiles).toHaveLength(1);
  return profiles[0] as Profile;
}

/** Name, depth and share of each frame that a flame graph would draw. */
export const drawn = (profile: Profile): [string, number, number][] =>
  fold(profile).frames.map(({ name, depth, share }) => [name, depth, Math.round(share * 1e6) / 1e6]);

/** Each function's own weight, by its label. */
export const selves = (profile: Profile): Record<string, number> =>
  Object.fromEntries(functionsOf(profile).flatMap(({ name, self }) => (self > 0 ? [[name, self]] : [])));

/** Each function's weight with all that it called. */
export const totals = (profile: Profile): Record<string, number> =>
  Object.fromEntries(functionsOf(profile).map(({ name, total }) => [name, total]));

export const totalOf = ({ tree }: Profile): number => tree.totals()[0] ?? 0;

export const notesOf = ({ notes }: Profile): Record<string, unknown> =>
  Object.fromEntries(notes.map(({ code, data }) => [code, data]));
