/** The files that a viewer brought, those in archives among them, in the worker: each can be opened. */
import { filesIn } from '../../archive/index.ts';
import { type ProfileFile, readProfile } from '../../profile/index.ts';
import { piecesOf, toldInSteps } from '../pieces-of.ts';
import type { ListedFile } from './protocol.ts';

export interface BroughtFile extends ListedFile {
  read(report: (share: number) => void): Promise<ProfileFile>;
}

export async function broughtFiles(files: readonly File[]): Promise<BroughtFile[]> {
  return (await Promise.all(files.map(within))).flat();
}

/** The file itself, where it is no archive. */
async function within(file: File): Promise<BroughtFile[]> {
  const archived = await filesIn(file);
  const whole = { name: file.name, bytes: file.size, pieces: () => piecesOf(file) };
  return (archived ?? [whole]).map(({ name, bytes, pieces }) => ({
    name,
    bytes,
    read: (report) => readProfile(pieces(), toldInSteps(bytes, report)),
  }));
}
