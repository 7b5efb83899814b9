/**
 * What common hosts read beside the files that they serve, all made from the one policy: headers of isolation and
 * security on every answer, and how long a browser may keep what it got. A host ignores the others' files.
 */
import type { Plugin } from 'vite';
import { EMBED, embedHeaders, headers } from './page-plugin.ts';

/** Their names carry a digest of their content. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK = 'no-cache';
const ASSETS = 'assets';

type Headers = Readonly<Record<string, string>>;
type WriteLine = (name: string, value: string) => string;

const embed: Headers = { ...headers, ...embedHeaders };
const lines = (of: Headers, write: WriteLine) =>
  Object.entries(of)
    .map(([name, value]) => write(name, value))
    .join('\n');

/**
 * Netlify and Cloudflare Pages. A page that two rules mean gets both values of a header, so no two mean the same; both show
 * `read.html` as `read`, too. `/` is the site's.
 */
function netlify(files: readonly string[]): string {
  const rule = (paths: readonly string[], of: Headers) =>
    paths.map((path) => `${path}\n${lines(of, (name, value) => `  ${name}: ${value}`)}\n`).join('');
  const page = (file: string) => [`/${file}`, `/${file.replace(/\.html$/, '')}`];
  const inRoot = files.filter((file) => !file.includes('/') && file !== EMBED);
  const pages = inRoot.filter((file) => file.endsWith('.html')).flatMap(page);
  const others = inRoot.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`);
  const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  folders.delete(ASSETS);
  return [
    rule(['/', ...pages, ...others, ...[...folders].map((folder) => `/${folder}/*`)], headers),
    rule(files.includes(EMBED) ? page(EMBED) : [], embed),
    rule([`/${ASSETS}/*`], { ...headers, 'Cache-Control': FOREVER }),
  ].join('');
}

function vercel(): string {
  const name = EMBED.replace(/\.html$/, '');
  const rule = (source: string, of: Headers) => ({
    source,
    headers: Object.entries(of).map(([key, value]) => ({ key, value })),
  });
  const rules = [
    rule(`/((?!${name}(?:\\.html)?$).*)`, headers),
    rule(`/(${name}(?:\\.html)?)`, embed),
    rule(`/${ASSETS}/(.*)`, { 'Cache-Control': FOREVER }),
  ];
  return `${JSON.stringify({ headers: rules }, null, 2)}\n`;
}

/** In whichever folder, with `AllowOverride FileInfo` and mod_headers. “Always”: errors and “not modified”, too. */
function apache(): string {
  const set: WriteLine = (name, value) => `  Header always set ${name} "${value}"`;
  return `<IfModule mod_headers.c>
${lines(headers, set)}
  Header set Cache-Control "${ASK}"
  <If "%{REQUEST_URI} =~ m#/${ASSETS}/[^/]+$#">
    Header set Cache-Control "${FOREVER}"
  </If>
  <Files "${EMBED}">
${lines(embedHeaders, (name, value) => `  ${set(name, value)}`)}
  </Files>
</IfModule>
# Archives are sent as they are.
RemoveEncoding .gz
AddType text/javascript .js
AddType font/woff2 .woff2
`;
}

function nginx(): string {
  const location = (of: string, given: Headers, cache: string) => `location ${of} {
${lines({ ...given, 'Cache-Control': cache }, (name, value) => `  add_header ${name} "${value}" always;`)}
}
`;
  return `# Inside \`server { … }\`, with root or alias where the files lie. A location's add_header replaces those around it.
${location('/', headers, ASK)}${location(`~ /${EMBED.replace('.html', '(\\.html)?')}$`, embed, ASK)}${location(`~ /${ASSETS}/`, headers, FOREVER)}`;
}

function caddy(): string {
  const header = (matcher: string, given: Headers) => `header @${matcher} {
${lines(given, (name, value) => `  ${name} "${value}"`)}
}
`;
  return `# Inside the site's block, beside file_server. No two matchers mean the same.
@embed path */${EMBED} */${EMBED.replace('.html', '')}
@others not path */${EMBED} */${EMBED.replace('.html', '')}
@assets path */${ASSETS}/*
@pages not path */${ASSETS}/*
${header('embed', embed)}${header('others', headers)}${header('assets', { 'Cache-Control': FOREVER })}${header('pages', { 'Cache-Control': ASK })}`;
}

const made: Readonly<Record<string, (files: readonly string[]) => string>> = {
  _headers: netlify,
  'vercel.json': vercel,
  '.htaccess': apache,
  'hosting/nginx.conf': nginx,
  'hosting/Caddyfile': caddy,
  // GitHub Pages would else leave out files whose names begin with an underscore.
  '.nojekyll': () => '',
};

export const hostFiles: readonly string[] = Object.keys(made);

/** @param files paths of what is served */
export const hostFile = (name: string, files: readonly string[]): string => made[name]?.(files) ?? '';

export function hostingPlugin(): Plugin {
  return {
    name: 'hosting',
    apply: 'build',
    generateBundle: {
      // Pages are files of the build by then.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle);
        for (const fileName of hostFiles) this.emitFile({ type: 'asset', fileName, source: hostFile(fileName, files) });
      },
    },
  };
}
