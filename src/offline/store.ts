/**
 * What this browser keeps of the deck: one cache for its folder, each file under its address and digest, so that two
 * versions share what is equal in both, and neither is ever given the other's. Worker and page both use it.
 */
import { download } from './download.ts';
import { OfflineError } from './error.ts';
import type { BuiltFile } from './files.ts';

/** As many at a time as a browser opens connections to a host that has one request a connection. */
const LANES = 6;
/** A host that is just being deployed to, or a network that stutters, gets so many milliseconds before it is asked again. */
const PAUSES = [0, 500, 2500];
const WISH = '?everything';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

export interface FillOptions {
  /** Is told how many bytes have come since the last time. */
  report?: (moreBytes: number) => void;
  signal?: AbortSignal;
}

export class Store {
  private readonly scope: string;
  private readonly pauses: readonly number[];

  /**
   * @param scope address of the deck's folder, with a slash at its end
   * @param pauses milliseconds before each try to get a file
   */
  constructor(scope: string, pauses: readonly number[] = PAUSES) {
    this.scope = scope;
    this.pauses = pauses;
  }

  async find(file: BuiltFile): Promise<Response | undefined> {
    return (await this.open()).match(this.keyOf(file));
  }

  /** A file of a version before, which a tab still shows: its name is of its content. */
  async findOlder(href: string): Promise<Response | undefined> {
    return (await this.open()).match(href, { ignoreSearch: true });
  }

  async missing(files: readonly BuiltFile[]): Promise<BuiltFile[]> {
    const kept = new Set((await (await this.open()).keys()).map(({ url }) => url));
    return files.filter((file) => !kept.has(this.keyOf(file)));
  }

  /**
   * Brings what is missing. What has come stays when the rest fails, so that another try has less to do.
   * @throws OfflineError of the first file that did not come.
   */
  async fill(files: readonly BuiltFile[], { report = () => {}, signal }: FillOptions = {}): Promise<void> {
    const missing = await this.missing(files);
    const failure = new AbortController();
    const stop = () => failure.abort(signal?.reason);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const lane = async () => {
      for (let file = missing.shift(); file; file = missing.shift()) await this.keep(file, report, failure.signal);
    };
    try {
      await Promise.all(
        Array.from({ length: LANES }, () =>
          lane().catch((error) => {
            // The other lanes need not go on.
            failure.abort(error);
            throw failure.signal.reason;
          }),
        ),
      );
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  /** Forgets all but these. */
  async keepOnly(files: readonly BuiltFile[]): Promise<void> {
    const cache = await this.open();
    const wanted = new Set([...files.map((file) => this.keyOf(file)), this.scope + WISH]);
    const others = (await cache.keys()).filter(({ url }) => !wanted.has(url));
    await Promise.all(others.map((request) => cache.delete(request)));
  }

  /** Somebody has asked for everything: later versions bring their large files, too. */
  async wish(): Promise<void> {
    await (await this.open()).put(this.scope + WISH, new Response());
  }

  async isWished(): Promise<boolean> {
    return (await (await this.open()).match(this.scope + WISH)) !== undefined;
  }

  private open(): Promise<Cache> {
    return caches.open(`make-it-work-fast:${new URL(this.scope).pathname}`);
  }

  private keyOf({ path, digest }: BuiltFile): string {
    return `${new URL(path, this.scope).href}?${digest}`;
  }

  private async keep(file: BuiltFile, report: (moreBytes: number) => void, signal: AbortSignal): Promise<void> {
    const response = await this.bring(file, report, signal);
    try {
      await (await this.open()).put(this.keyOf(file), response);
    } catch {
      throw new OfflineError({ code: 'no-room', data: null });
    }
  }

  private async bring(file: BuiltFile, report: (bytes: number) => void, signal: AbortSignal): Promise<Response> {
    const href = new URL(file.path, this.scope).href;
    let last: unknown;
    for (const [i, milliseconds] of this.pauses.entries()) {
      if (milliseconds > 0) await pause(milliseconds);
      let came = 0;
      const count = (bytes: number) => {
        came += bytes;
        report(bytes);
      };
      try {
        return await download(href, file, i === 0 ? 'no-cache' : 'reload', count, signal);
      } catch (error) {
        signal.throwIfAborted();
        report(-came);
        last = error;
      }
    }
    throw last;
  }
}
