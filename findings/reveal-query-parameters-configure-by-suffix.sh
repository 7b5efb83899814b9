#!/usr/bin/env bash
# reveal.js takes every query parameter of the address for a setting, and reads its name from the last character that is
# no letter or digit: `?sim-loop=1` sets `loop`, `?utm_rtl=true` would set `rtl`. A deck that keeps values of its own in
# the address can change its own configuration by the choice of a name.
# Versions: reveal.js 6.0.2 (its own source is run, by tsx 4.23.15). Run by hand: bash findings/reveal-query-parameters-configure-by-suffix.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund reveal.js@6.0.2 tsx@4.23.15
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
globalThis.location = { search: '?sim-loop=1&my.overview=false&plain=3' };
const { getQueryHash } = await import(pathToFileURL('node_modules/reveal.js/js/utils/util.ts').href);
const { version } = JSON.parse(readFileSync('node_modules/reveal.js/package.json', 'utf8'));
const read = JSON.stringify(getQueryHash());
console.log(`reveal.js ${version}: ${location.search} is read as ${read}`);
const holds = read === '{"loop":1,"overview":false,"plain":3}';
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);
JS
npx tsx read.mjs
