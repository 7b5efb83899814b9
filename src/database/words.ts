/** What went wrong with a database, as a part of a sentence: its full stop is set by whoever says it. */
import type { Sentences } from '../words/sentences.ts';
import type { DatabaseErrorData } from './error.ts';

const problems: Sentences<DatabaseErrorData> = {
  'download-failed': ({ reason }) => `The download failed: ${reason}`,
  'download-refused': ({ status }) => `The download failed: status ${status}`,
  'no-web-assembly': () => 'This browser does not run WebAssembly here',
  'no-workers': () => 'This browser has no workers',
  'no-unpacking': () => 'This browser cannot unpack the files',
  'no-memory': () => 'This device has too little memory',
  refused: ({ reason }) => reason,
  crashed: () => 'the engine crashed',
  failed: ({ reason }) => reason,
  died: () => 'The database’s worker died',
  ended: () => 'The database was ended',
  'not-running': () => 'The database is not running',
  'no-answer': () => 'no answer',
};

export const words = {
  problems,
  otherWindow: 'Another window of this browser runs a Postgres. This one starts when that one has ended.',
};
