#!/usr/bin/env bash
# Bun's --cpu-prof writes the same .cpuprofile as Node's, but no "(idle)": while a program waits there are no samples, and the
# next one has the whole wait as its delta. Read as V8's own are, where a sample lasts until the next, the function that ran
# last before the wait is charged with all of it.
# Versions: bun 1.4.5, any Node. Run by hand: bash findings/bun-cpu-profile-has-no-idle.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund bun@1.4.5
cat > waits.js <<'JS'
function early(end) { while (performance.now() < end); }
function late(end) { while (performance.now() < end); }
early(performance.now() + 100);
setTimeout(() => late(performance.now() + 100), 2000);
JS
node --cpu-prof --cpu-prof-name=node.cpuprofile waits.js
node_modules/.bin/bun --cpu-prof --cpu-prof-name=bun.cpuprofile waits.js
cat > look.js <<'JS'
import { readFileSync } from 'node:fs';
const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
const milliseconds = {};
samples.forEach((id, i) => {
  const name = names.get(id);
  milliseconds[name] = (milliseconds[name] ?? 0) + (timeDeltas[i + 1] ?? 0) / 1000;
});
const idle = Math.round(milliseconds['(idle)'] ?? 0);
console.log(`${idle} ${Math.round(milliseconds.early ?? 0)}`);
JS
read -r node_idle node_early < <(node look.js node.cpuprofile)
read -r bun_idle bun_early < <(node look.js bun.cpuprofile)
echo "node $(node --version): idle $node_idle ms, the function before the wait $node_early ms"
echo "bun $(node_modules/.bin/bun --version): idle $bun_idle ms, the function before the wait $bun_early ms"
[ "$node_idle" -gt 1500 ] && [ "$bun_idle" -eq 0 ] && [ "$bun_early" -gt 1500 ] || { echo 'This is no longer so.'; exit 1; }
