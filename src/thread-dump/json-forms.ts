// The forms that are JSON: how each is told, and who reads it.
import { isJsonDump, readJsonDumps } from './dump-to-file-json.ts';
import { isNodeReport, readNodeReports } from './runtimes/node-report.ts';
import { isPySpyJson, readPySpyJson } from './runtimes/py-spy.ts';
import type { ThreadDump } from './thread-dump.ts';
import { isThreadInfoJson, readThreadInfoJson } from './thread-info-json.ts';

export interface FormReader {
  /** A quick look: false where the text cannot be of the form. */
  is(text: string): boolean;
  read(text: string): ThreadDump[];
}

export const readJsonForms: readonly FormReader[] = [
  { is: isJsonDump, read: readJsonDumps },
  { is: isNodeReport, read: readNodeReports },
  { is: isPySpyJson, read: readPySpyJson },
  { is: isThreadInfoJson, read: readThreadInfoJson },
];
