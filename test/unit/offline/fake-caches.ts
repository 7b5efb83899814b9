/** Cache storage in memory, as far as the store uses it. */

class FakeCache {
  readonly kept = new Map<string, Response>();

  async match(href: string, options: CacheQueryOptions = {}): Promise<Response | undefined> {
    const bare = (address: string) => (options.ignoreSearch ? address.replace(/\?.*/, '') : address);
    const key = [...this.kept.keys()].find((one) => bare(one) === bare(href));
    return key === undefined ? undefined : this.kept.get(key)?.clone();
  }

  async put(href: string, response: Response): Promise<void> {
    this.kept.set(href, response);
  }

  async keys(): Promise<Request[]> {
    return [...this.kept.keys()].map((href) => new Request(href));
  }

  async delete({ url }: Request): Promise<boolean> {
    return this.kept.delete(url);
  }
}

export class FakeCaches {
  readonly byName = new Map<string, FakeCache>();

  async open(name: string): Promise<FakeCache> {
    const cache = this.byName.get(name) ?? new FakeCache();
    this.byName.set(name, cache);
    return cache;
  }
}
