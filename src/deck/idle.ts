/** A moment in which the page has nothing else to do, or soon after where a browser does not tell. */

const LATEST_MILLISECONDS = 1000;
const UNTOLD_MILLISECONDS = 30;

export const idle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: LATEST_MILLISECONDS });
    else setTimeout(done, UNTOLD_MILLISECONDS);
  });
