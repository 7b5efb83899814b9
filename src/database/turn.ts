/**
 * One database at a time in all windows of this browser: two at once are slow, and each takes much memory. A window that
 * is closed gives its turn up by itself. Where the browser has no such locks nobody waits.
 */

const NAME = 'database';

/**
 * Resolves when it is this one's turn, which it has until `signal` aborts.
 * @param waiting told where another has it, with a way not to wait.
 */
export async function takeTurn(signal: AbortSignal, waiting: (start: () => void) => void): Promise<void> {
  signal.throwIfAborted();
  const over = new Promise<void>((release) => signal.addEventListener('abort', () => release(), { once: true }));
  if (await isFree(over)) return;
  const impatience = new AbortController();
  const giveUp = () => impatience.abort();
  void over.then(giveUp);
  const turn = new Promise<void>((mine, refused) => {
    const hold = () => {
      mine();
      return over;
    };
    navigator.locks.request(NAME, { signal: impatience.signal }, hold).catch(refused);
  });
  waiting(giveUp);
  await turn.catch((error) => {
    signal.throwIfAborted();
    if (!impatience.signal.aborted) throw error;
  });
}

/** Takes the turn until `over`, where nobody has it. Pages that did not come safely have no locks, others may not use them. */
function isFree(over: Promise<void>): Promise<boolean> {
  return new Promise((known) => {
    if (!navigator.locks) return known(true);
    const hold = (lock: Lock | null) => {
      known(lock !== null);
      return lock ? over : undefined;
    };
    navigator.locks.request(NAME, { ifAvailable: true }, hold).catch(() => known(true));
  });
}
