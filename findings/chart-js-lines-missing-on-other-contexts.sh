#!/usr/bin/env bash
# Chart.js strokes a line by handing a `Path2D` to the context wherever that class exists. A context that is none of the
# browser's own (one that writes SVG or PDF) cannot look into a `Path2D`, so lines are missing without a word, while axes,
# bars and points are there. A dataset that has `segment` options, even empty ones, is stroked step by step instead.
# Versions: chart.js 4.6.1. Run by hand: bash findings/chart-js-lines-missing-on-other-contexts.sh
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund chart.js@4.6.1
cat > draw.mjs <<'JS'
// As in a browser: a path that only a browser's context can read.
globalThis.Path2D = class {
  moveTo() {}
  lineTo() {}
  closePath() {}
  addPath() {}
};
const { Chart, LinearScale, LineController, LineElement, PointElement } = await import('chart.js');
Chart.register(LineController, LineElement, PointElement, LinearScale);
/** How the line's own colour is stroked: with a path of its own, or along the context's. */
function strokes(dataset) {
  const seen = [];
  const context = new Proxy({}, {
    get: (state, name) => {
      if (name in state) return state[name];
      if (name === 'measureText') return () => ({ width: 10 });
      return (...given) => {
        if (name === 'stroke' && state.strokeStyle === 'rgb(1, 2, 3)') seen.push(given.length > 0 ? 'Path2D' : 'context');
      };
    },
    set: (state, name, value) => Object.assign(state, { [name]: value }) && true,
  });
  const canvas = { width: 300, height: 200, style: {}, getContext: () => context };
  context.canvas = canvas;
  const data = { datasets: [{ data: [{ x: 0, y: 0 }, { x: 1, y: 2 }], borderColor: 'rgb(1, 2, 3)', pointRadius: 0, ...dataset }] };
  new Chart(canvas, { type: 'line', data, options: { animation: false, responsive: false, scales: { x: { type: 'linear' } } } });
  return [...new Set(seen)].join();
}
const [plain, withSegments] = [strokes({}), strokes({ segment: {} })];
console.log(`chart.js ${Chart.version}: a line is stroked along its ${plain}, with segment options along the ${withSegments}`);
const holds = plain === 'Path2D' && withSegments === 'context';
if (!holds) console.log('This is no longer so.');
process.exit(holds ? 0 : 1);
JS
node draw.mjs
