/** What the worker makes of a viewer's file: a profile as it is drawn, and the function that takes most. */
import { type FoldedProfile, fold, functionsOf, type Profile, ROOT, readProfile } from '../../profile/index.ts';
import { piecesOf, toldInSteps } from '../pieces-of.ts';

export interface ReadProfile extends FoldedProfile, Pick<Profile, 'unit' | 'leftOut'> {
  /** The function that takes most itself, wherever it is called from, and its share of the whole. */
  busiest: { name: string; share: number };
}

export async function readForDrawing(file: Blob, report: (share: number) => void): Promise<ReadProfile> {
  const { profiles } = await readProfile(piecesOf(file), toldInSteps(file, report));
  const totals = profiles.map(({ tree }) => tree.totals()[ROOT] ?? 0);
  const profile = profiles[totals.indexOf(Math.max(...totals))];
  if (!profile) throw new Error('a file without a profile');
  const { unit, leftOut } = profile;
  const folded = fold(profile);
  const [busiest = { name: '', self: 0 }] = functionsOf(profile, { by: 'self', most: 1 });
  return { ...folded, unit, leftOut, busiest: { name: busiest.name, share: busiest.self / folded.total } };
}
