/**
 * The headers of our servers on every answer, “not modified” too. Vite sends them only with a body; a page that embeds
 * under a policy is then refused its workers by WebKit, each time it asks whether one has changed.
 */
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { EMBED, embedHeaders } from './page-plugin.ts';

export function headersPlugin(): Plugin {
  return {
    name: 'headers',
    configureServer: ({ config, middlewares }) => {
      middlewares.use(withHeaders(config.server.headers));
    },
    configurePreviewServer: ({ config, middlewares }) => {
      middlewares.use(withHeaders(config.preview.headers));
    },
  };
}

/** Later handlers set the headers of all pages once more. */
function stand(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  const own = new Map(Object.entries(embedHeaders).map(([name, value]) => [name.toLowerCase(), value]));
  response.setHeader = (name, value) => set(name, own.get(name.toLowerCase()) ?? value);
}

function withHeaders(headers: OutgoingHttpHeaders): Connect.NextHandleFunction {
  return ({ url = '' }, response, next) => {
    if (new URL(url, 'http://localhost').pathname.endsWith(`/${EMBED}`)) stand(response);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    next();
  };
}
