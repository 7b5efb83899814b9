/** The deck without a network. A newer version is not spoken of in front of a room. */
import { beginOffline } from '../offline/begin.ts';
import type { Session } from '../session/session.ts';
import { isStage } from '../session/stage.ts';
import { notify } from './notices.ts';

export const followOffline = (session: Session, isTouched: () => boolean): Promise<void> =>
  beginOffline(isTouched, async ({ text, label, accept, accepted }) => {
    await offStage(session);
    notify(text, {
      label,
      run: async () => {
        accept();
        return accepted;
      },
    });
  });

/** Until the deck is dressed for one reader. */
function offStage(session: Session): Promise<void> {
  return new Promise((done) => {
    let stop = () => {};
    const look = () => {
      if (isStage(session)) return;
      stop();
      done();
    };
    stop = session.subscribe(look);
    look();
  });
}
