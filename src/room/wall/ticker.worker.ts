/** Waits for a window that may be covered: browsers slow down the timers of what is not seen, and not a worker's. */
addEventListener('message', ({ data: { id, milliseconds } }: MessageEvent<{ id: number; milliseconds: number }>) => {
  setTimeout(() => postMessage(id), milliseconds);
});
