/**
 * The headers of our servers on every answer, “not modified” too. Vite sends them only with a body; a page that embeds
 * under a policy is then refused its workers by WebKit, each time it asks whether one has changed.
 */
import type { OutgoingHttpHeaders } from 'node:http';
import type { Connect, Plugin } from 'vite';

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

function withHeaders(headers: OutgoingHttpHeaders): Connect.NextHandleFunction {
  return (_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    next();
  };
}
