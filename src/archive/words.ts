/** Why an archive stays shut, a sentence each, for pages and commands; its name stands before it. A translation replaces this file. */

import { amount, bytes } from '../words/format.ts';
import type { Sentences } from '../words/sentences.ts';
import { sentenceOf } from '../words/sentences.ts';
import type { ArchiveErrorData, ArchiveProblem } from './error.ts';

const sentences: Sentences<ArchiveErrorData> = {
  'archive-broken': () => 'it is an archive that is broken or cut off',
  'archive-empty': () => 'it is an archive without a file in it',
  'archive-locked': () => 'it is an archive with a password: unpack it, and bring what is in it',
  'archive-many': ({ files, mostFiles }) =>
    `it is an archive of ${amount(files)} files, and not more than ${amount(mostFiles)} are looked at: bring those that matter`,
  'archive-large': ({ bytes: size, mostBytes }) =>
    `it is an archive of ${bytes(size)} unpacked, and not more than ${bytes(mostBytes)} is read`,
  'archive-method': ({ method }) =>
    `it is an archive packed by method ${amount(method)}, which browsers do not know: unpack it, and bring what is in it`,
};

export const archiveSentence = (problem: ArchiveProblem): string => sentenceOf(sentences, problem);
