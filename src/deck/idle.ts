/** A moment in which the page has nothing else to do, or soon after where a browser does not tell. */

const LATEST_MILLISECONDS = 1000;
const UNTOLD_MILLISECONDS = 30;

/** @param timeout milliseconds after which it comes however busy the page is */
export const idle = (timeout = LATEST_MILLISECONDS): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout });
    else setTimeout(done, UNTOLD_MILLISECONDS);
  });
