/** Reads a file of the viewer's away from the page, which only gets what it can draw. */
import type { Folded } from '../../profile/call-tree.ts';
import { readProfile } from '../../profile/read-profile.ts';

export type ReaderMessage = { share: number } | { folded: Folded } | { failed: string };

/** Steps of the progress that are worth a message. */
const STEP = 0.05;

const say = (message: ReaderMessage) => self.postMessage(message);

self.addEventListener('message', async ({ data: file }: MessageEvent<Blob>) => {
  let told = 0;
  try {
    const folded = await readProfile(file, (share) => {
      if (share < told + STEP) return;
      told = share;
      say({ share });
    });
    say({ folded });
  } catch (error) {
    say({ failed: (error as Error).message });
  }
});
