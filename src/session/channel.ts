/**
 * Keeps sessions of several windows equal. Who joins sends what it holds and asks for the rest; afterwards only changes
 * travel, each from the window in which it was made, so nothing is echoed. Delays, repetitions and any order do no harm.
 */
import type { Change, Session } from './session.ts';

/** Carries plain data to all others, not back to the sender. */
export interface Channel {
  post(message: unknown): void;
  /**
   * @param lost is called where a message came that could not be read.
   * @returns how to stop it.
   */
  listen(listener: (message: unknown) => void, lost: () => void): () => void;
}

/** `ask` and `state` carry the whole state of the sender, `changes` a batch. */
interface Message {
  type: 'ask' | 'state' | 'changes';
  changes: readonly Change[];
}

/** Returns how to leave. What cannot be used of a message is dropped. */
export function joinChannel(session: Session, channel: Channel): () => void {
  let askedInVain = false;
  const post = (type: Message['type'], changes: readonly Change[]) => channel.post({ type, changes } satisfies Message);
  const stopListening = channel.listen(
    (message) => {
      const { type, changes } = Object(message) as { type?: unknown; changes?: unknown };
      if (type !== 'ask' && type !== 'state' && type !== 'changes') return;
      askedInVain = false;
      session.merge(changes, 'remote');
      if (type === 'ask') post('state', session.state());
    },
    () => {
      // Once in a row: two windows that cannot read each other would ask for ever.
      if (!askedInVain) post('ask', session.state());
      askedInVain = true;
    },
  );
  const stopSending = session.subscribe((changes) => {
    const own = changes.filter((change) => change.window === session.window);
    if (own.length > 0) post('changes', own);
  });
  post('ask', session.state());
  return () => {
    stopListening();
    stopSending();
  };
}

/** This browser's windows of the same origin that know the name. */
export function broadcastChannel(name: string): Channel & { close(): void } {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener, lost) => {
      const heard = (event: MessageEvent<unknown>) => listener(event.data);
      channel.addEventListener('message', heard);
      channel.addEventListener('messageerror', lost);
      return () => {
        channel.removeEventListener('message', heard);
        channel.removeEventListener('messageerror', lost);
      };
    },
    close: () => channel.close(),
  };
}
