/** Tells when a pixel of the page comes to be of other size: the window moves to another monitor, or is zoomed. */
export function onPixelRatioChange(listener: () => void): () => void {
  const stop = new AbortController();
  // A query asks for one ratio; the next one is asked for when that is left.
  const listen = () =>
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', hear, {
      once: true,
      signal: stop.signal,
    });
  const hear = () => {
    listen();
    listener();
  };
  listen();
  return () => stop.abort();
}
