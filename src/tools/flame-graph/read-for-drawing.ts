/** What the worker makes of a viewer's file: a profile as it is drawn, and the function that takes most. */
import { type FoldedProfile, fold, functionsOf, type Profile, readProfile } from '../../profile/index.ts';
import { piecesOf } from '../pieces-of.ts';

export interface ReadProfile extends FoldedProfile, Pick<Profile, 'unit' | 'leftOut'> {
  /** The function that takes most itself, wherever it is called from, and its share of the whole. */
  busiest: { name: string; share: number };
}

/** Steps of the progress that are worth a message. */
const STEP = 0.05;

export async function readForDrawing(file: Blob, report: (share: number) => void): Promise<ReadProfile> {
  let told = 0;
  const progress = (bytes: number) => {
    const share = bytes / file.size;
    if (share < told + STEP) return;
    told = share;
    report(share);
  };
  const { profiles } = await readProfile(piecesOf(file), { bytes: file.size, progress });
  const [profile] = profiles;
  if (!profile) throw new Error('a file without a profile');
  const { unit, leftOut } = profile;
  const folded = fold(profile);
  const busiest = functionsOf(profile).reduce((most, one) => (one.self > most.self ? one : most));
  return { ...folded, unit, leftOut, busiest: { name: busiest.name, share: busiest.self / folded.total } };
}
