/** Reads a file of the viewer's away from the page, which only gets what it can draw. */
import {
  type FoldedProfile,
  fold,
  type Pieces,
  type Profile,
  type ProfileProblem,
  problemOf,
  readProfile,
} from '../../profile/index.ts';

/** A profile as it is drawn. */
export type ReadProfile = FoldedProfile & Pick<Profile, 'unit' | 'leftOut'>;

export type ReaderMessage = { share: number } | { read: ReadProfile } | { problem: ProfileProblem };

/** Steps of the progress that are worth a message. */
const STEP = 0.05;

const say = (message: ReaderMessage) => self.postMessage(message);

self.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  try {
    say({ read: await read(file) });
  } catch (error) {
    say({ problem: problemOf(error) });
  }
});

async function read(file: Blob): Promise<ReadProfile> {
  let told = 0;
  const progress = (bytes: number) => {
    const share = bytes / file.size;
    if (share < told + STEP) return;
    told = share;
    say({ share });
  };
  const { profiles } = await readProfile(piecesOf(file), { bytes: file.size, progress });
  const [profile] = profiles;
  if (!profile) throw new Error('a file without a profile');
  const { tree, unit, leftOut } = profile;
  return { ...fold(tree), unit, leftOut };
}

/** Not every browser iterates over a stream. */
async function* piecesOf(file: Blob): Pieces {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
