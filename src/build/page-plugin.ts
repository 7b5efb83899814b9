/** What the finished page needs besides its slides: the security policy, and the text face asked for at once. */
import type { Plugin } from 'vite';
import { BROKERS_NAME } from '../room/built-brokers.ts';
import { addressesOf } from '../room/wire/brokers.ts';
import { words } from './words.ts';

/** Of a room, beside the one that `npm run room` has: named by whoever builds the deck. */
const setting = process.env.ROOM_BROKERS ?? '';
const brokers = policyOfBrokers();

function policyOfBrokers(): string[] {
  try {
    return addressesOf(setting);
  } catch (error) {
    throw new Error(`ROOM_BROKERS: “${Object(error).message}” is no name=wss://host/path`, { cause: error });
  }
}

/** Nothing from anybody else, no inline script, no inline style. WebAssembly is for the labs. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  ["connect-src 'self'", ...brokers].join(' '),
  "object-src 'none'",
  // Lit's templates; ours for the rest, see src/trusted-types.ts.
  "require-trusted-types-for 'script'",
  'trusted-types lit-html default unseen',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Headers of our own server; they make shared memory available to the measurements. */
export const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'self'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Where a page may stand in anybody's frame, isolated pages' too, these differ. */
export const embedHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors *`,
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
export const EMBED = 'embed.html';

export function pagePlugin(): Plugin {
  return {
    name: 'page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((file) => /text-.*\.woff2$/.test(file));
        return [
          // Style and scripts that do not come take it away; from a disk none do.
          { tag: 'p', attrs: { class: 'no-server' }, children: words.noServer, injectTo: 'body-prepend' as const },
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
            injectTo: 'head-prepend',
          },
          ...(setting === ''
            ? []
            : [{ tag: 'meta', attrs: { name: BROKERS_NAME, content: setting }, injectTo: 'head-prepend' as const }]),
          ...(font
            ? [
                {
                  tag: 'link',
                  attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${font}`, crossorigin: true },
                  injectTo: 'head' as const,
                },
              ]
            : []),
        ];
      },
    },
  };
}
