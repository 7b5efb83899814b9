/** A host whose doings a test decides: which build it serves below a folder, with which headers, and when it is gone. */
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export class Host {
  /** The folder that is served. */
  folder: string;
  headers: OutgoingHttpHeaders = {};
  private readonly path: string;
  private server: Server | undefined;
  private port = 0;

  /** @param path below which the folder lies, with a slash at both ends */
  constructor(folder: string, path: string) {
    this.folder = folder;
    this.path = path;
  }

  get url(): string {
    return `http://localhost:${this.port}${this.path}`;
  }

  /** At the same address as before, where it was one. */
  async start(): Promise<this> {
    const server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = normalize(decodeURIComponent(pathname));
      const name = path.startsWith(this.path) ? path.slice(this.path.length) : undefined;
      const file = join(this.folder, name === '' || name?.endsWith('/') ? `${name}index.html` : (name ?? '\0'));
      try {
        const body = await readFile(file);
        const type = types[extname(file)] ?? 'application/octet-stream';
        response.writeHead(200, { ...this.headers, 'content-type': type }).end(body);
      } catch {
        response.writeHead(404).end('not found');
      }
    });
    await new Promise<void>((listening) => server.listen(this.port, 'localhost', listening));
    const address = server.address();
    if (typeof address === 'object' && address) this.port = address.port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    server?.closeAllConnections();
    await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  }
}
