#!/usr/bin/env bash
# "gzip level 5" is not one thing. Node's zlib is Chromium's fork, and pako 3 by default writes the same bytes as it;
# stock zlib, which servers such as nginx are built with, writes others. pako's option `legacyHash` brings stock zlib's
# bytes back, at every level. Who foretells a server's bytes from Node is a few per cent off.
# Versions: pako 3.0.3, Node 20.19 or newer; stock zlib is that of the system's Python (1.2.13 when this was written).
# Run by hand: bash findings/pako-and-node-are-not-stock-zlib.sh
set -euo pipefail
command -v python3 > /dev/null || { echo 'needs python3, for its stock zlib'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund pako@3.0.3
cat > make.mjs <<'JS'
// A menu of some two hundred thousand bytes: names that differ a little, numbers that count up.
import { writeFileSync } from 'node:fs';
const words = ['coats', 'boots', 'scarves', 'dresses', 'shirts', 'пальта', 'чоботи', 'шарфи', 'сукні'];
const nodes = Array.from({ length: 2000 }, (_, i) => ({ id: 1000 + i, name: `${words[i % 9]} ${words[(i * 7 + (i >> 3)) % 9]}`, url: `/c/${(i * 7919) % 10007}`, open: i % 3 === 0 }));
writeFileSync('menu.json', JSON.stringify(nodes));
JS
node make.mjs
cat > sizes.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { deflate } from 'pako';
const text = readFileSync('menu.json');
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];
console.log(JSON.stringify({
  node: levels.map((level) => deflateSync(text, { level }).length),
  pako: levels.map((level) => deflate(text, { level }).length),
  legacy: levels.map((level) => deflate(text, { level, legacyHash: true }).length),
}));
JS
stock=$(python3 -c "
import json, zlib
text = open('menu.json', 'rb').read()
print(json.dumps([len(zlib.compress(text, level)) for level in range(1, 10)]))")
node sizes.mjs > sizes.json
node -e "
const { node, pako, legacy } = JSON.parse(require('fs').readFileSync('sizes.json'));
const stock = JSON.parse('$stock');
const same = (a, b) => a.every((size, i) => size === b[i]);
console.log('pako', require('pako/package.json').version, '· Node', process.versions.node, 'zlib', process.versions.zlib, '· stock', process.argv[1]);
console.table({ stock, 'pako, legacyHash': legacy, pako, node });
const holds = same(stock, legacy) && !same(stock, node) && !same(stock, pako);
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);" "$(python3 -c 'import zlib; print(zlib.ZLIB_RUNTIME_VERSION)')"
