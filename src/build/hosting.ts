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

const policy = Object.entries(headers);
/** Of the one page that may stand in anybody's frame. */
const embedPolicy = Object.entries({ ...headers, ...embedHeaders });
const embedLines = (write: (name: string, value: string) => string) =>
  embedPolicy.map(([name, value]) => write(name, value)).join('\n');
/** Pages and folders that differ from it; where rules of two paths meet, these hosts send both values of a header. */
const CLOSED = ['/', '/index.html', '/read*', '/speaker*', '/tools*', '/share/*', '/stills/*', '/source/*'];
const differs = (name: string) => Object.hasOwn(embedHeaders, name);
const lines = (write: (name: string, value: string) => string) => policy.map(([name, value]) => write(name, value));

/** Netlify and Cloudflare Pages; `/` is the site's. */
const netlify = () => `/*
${policy.flatMap(([name, value]) => (differs(name) ? [] : [`  ${name}: ${value}`])).join('\n')}
${CLOSED.map((path) => [path, ...policy.flatMap(([name, value]) => (differs(name) ? [`  ${name}: ${value}`] : []))].join('\n')).join('\n')}
/embed*
${Object.entries(embedHeaders)
  .map(([name, value]) => `  ${name}: ${value}`)
  .join('\n')}
/${ASSETS}/*
  Cross-Origin-Resource-Policy: ${headers['Cross-Origin-Resource-Policy']}
  Cache-Control: ${FOREVER}
`;

const vercel = () => {
  const rule = (source: string, given: readonly (readonly [string, string])[]) => ({
    source,
    headers: given.map(([key, value]) => ({ key, value })),
  });
  const rules = [
    rule('/(.*)', policy),
    rule(`/${ASSETS}/(.*)`, [['Cache-Control', FOREVER]]),
    rule('/embed(.html)?', embedPolicy),
  ];
  return `${JSON.stringify({ headers: rules }, null, 2)}\n`;
};

/** Apache, in whichever folder: \`AllowOverride FileInfo\` and mod_headers. “Always”: errors and “not modified”, too. */
const apache = () => `<IfModule mod_headers.c>
${lines((name, value) => `  Header always set ${name} "${value}"`).join('\n')}
  Header set Cache-Control "${ASK}"
  <If "%{REQUEST_URI} =~ m#/${ASSETS}/[^/]+$#">
    Header set Cache-Control "${FOREVER}"
  </If>
  <Files "${EMBED}">
${embedLines((name, value) => `    Header always set ${name} "${value}"`)}
  </Files>
</IfModule>
# Archives are sent as they are.
RemoveEncoding .gz
AddType text/javascript .js
AddType font/woff2 .woff2
`;

const nginx = () => {
  const policyLines = (indent: string) =>
    lines((name, value) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  return `# Inside \`server { … }\`, with root or alias where the files lie. A location's add_header replaces those around it.
location / {
${policyLines('  ')}
  add_header Cache-Control "${ASK}" always;
}
location ~ /embed(\\.html)?$ {
${embedLines((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control "${ASK}" always;
}
location ~ /${ASSETS}/ {
${policyLines('  ')}
  add_header Cache-Control "${FOREVER}";
}
`;
};

const caddy = () => `# Inside the site's block, beside file_server.
header {
${lines((name, value) => `  ${name} "${value}"`).join('\n')}
  Cache-Control "${ASK}"
}
header /${ASSETS}/* Cache-Control "${FOREVER}"
@embed path */${EMBED} */embed
header @embed {
${embedLines((name, value) => `  ${name} "${value}"`)}
}
`;

const made: Readonly<Record<string, () => string>> = {
  _headers: netlify,
  'vercel.json': vercel,
  '.htaccess': apache,
  'hosting/nginx.conf': nginx,
  'hosting/Caddyfile': caddy,
  // GitHub Pages would else leave out files whose names begin with an underscore.
  '.nojekyll': () => '',
};

export const hostFiles: readonly string[] = Object.keys(made);

export const hostFile = (name: string): string => made[name]?.() ?? '';

export function hostingPlugin(): Plugin {
  return {
    name: 'hosting',
    apply: 'build',
    generateBundle() {
      for (const fileName of hostFiles) this.emitFile({ type: 'asset', fileName, source: hostFile(fileName) });
    },
  };
}
