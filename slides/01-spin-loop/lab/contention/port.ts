/** What a worker's scope, a message port, and their likes in Node have in common. */
export interface Port {
  postMessage(message: unknown, options?: { transfer?: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  start?(): void;
}

/** Answers each message of a port with what `handle` returns, or with the one line of what went wrong. */
export function serve<Order>(port: Port, handle: (order: Order) => unknown): void {
  port.addEventListener('message', ({ data }) => {
    Promise.resolve(data as Order)
      .then(handle)
      .then(
        (value) => port.postMessage({ value }),
        (error: Error) => port.postMessage({ error: error.message }),
      );
  });
  port.start?.();
}
