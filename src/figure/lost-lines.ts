/** One line for people for whatever ended a run or a measurement. */
import { TaskFailed, WorkerLost } from '../run/worker-lost.ts';
import { words } from './words.ts';

export function runLine(error: unknown): string {
  if (error instanceof WorkerLost) return words.runLost[error.code](error.data);
  return messageOf(error);
}

export function labLine(error: unknown): string {
  if (error instanceof WorkerLost) return words.labLost[error.code](error.data);
  if (error instanceof TaskFailed) return words.labTaskFailed(error.message);
  return messageOf(error);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
