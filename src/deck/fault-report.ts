/**
 * Keeps the last of what happened, and offers it when something in the page breaks: lines of the session's log, which
 * `replay` brings back to any moment of it. It goes to the viewer's clipboard and nowhere else, without what they brought.
 */
import { copyText } from '../figure/clipboard.ts';
import { record } from '../session/log.ts';
import type { Change, Session } from '../session/session.ts';
import { notify } from './notices.ts';
import { words } from './words.ts';

/** The log reaches back over one whole state to the one before. */
const CHANGES_PER_STATE = 200;

export function offerFaultReport(session: Session): void {
  let before: string[] = [];
  let since: string[] = [];
  record(session, {
    now: () => Math.round(performance.now()),
    changesPerState: CHANGES_PER_STATE,
    write: (line) => {
      if (line.includes('"state":')) {
        before = since;
        since = [];
      }
      since.push(line);
    },
  });
  let isOffered = false;
  const offer = () => {
    if (isOffered) return;
    isOffered = true;
    const copy = () => copyText([...before, ...since].map(withoutBrought).join('\n'));
    notify(words.broke, {
      label: words.copyReport,
      run: async () => ((await copy()) ? words.copied : words.notCopied),
    });
  };
  addEventListener('error', offer);
  addEventListener('unhandledrejection', offer);
}

/** What a viewer dropped or pasted is nobody else's. */
function withoutBrought(line: string): string {
  const { at, changes, state }: { at: number; changes?: Change[]; state?: Change[] } = JSON.parse(line);
  const kept = (list: Change[]) => list.filter(({ path }) => !path.startsWith('brought/'));
  return JSON.stringify({ at, ...(changes && { changes: kept(changes) }), ...(state && { state: kept(state) }) });
}
