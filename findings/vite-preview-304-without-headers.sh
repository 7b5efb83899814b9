#!/usr/bin/env bash
# Vite's preview server sends its configured headers with a body, and leaves them out of "304 Not Modified".
# A page that embeds under Cross-Origin-Embedder-Policy then has an answer without the policy each time a browser asks
# whether a file has changed; WebKit refuses the page its workers for it.
# Versions: vite 8.3.8. Run by hand: bash findings/vite-preview-304-without-headers.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund vite@8.3.8
mkdir dist
echo '<!doctype html><title>page</title>' > dist/index.html
echo 'export {};' > dist/worker.js
cat > serve.mjs <<'JS'
import { preview } from 'vite';
const server = await preview({ preview: { port: 0, host: '127.0.0.1', headers: { 'X-Policy': 'require-corp' } }, logLevel: 'error' });
console.log(server.httpServer.address().port);
JS
node serve.mjs > port.txt & server=$!
until [ -s port.txt ]; do sleep 0.2; done
cat > ask.mjs <<'JS'
import { get } from 'node:http';
const ask = (headers) => new Promise((resolve) => get({ port: Number(process.argv[2]), host: '127.0.0.1', path: '/worker.js', headers }, (answer) => { answer.resume(); answer.on('end', () => resolve(answer)); }));
const first = await ask({});
const second = await ask({ 'If-None-Match': first.headers.etag });
console.log(`${first.statusCode} ${first.headers['x-policy'] ?? 'none'} / ${second.statusCode} ${second.headers['x-policy'] ?? 'none'}`);
JS
seen=$(node ask.mjs "$(cat port.txt)")
echo "vite $(node -p "require('vite/package.json').version"): $seen (status and header, first answer / not modified)"
[ "$seen" = '200 require-corp / 304 none' ] || { echo 'This is no longer so.'; exit 1; }
