/**
 * What a speaker would write by hand: reveal.js as it comes, its own white theme, Chart.js whole, and on six slides a line
 * chart that a slider moves: the wait at one server over its load.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import markdownIt from 'markdown-it';
import type { PeerSlide } from './talk.ts';

export function writeReveal(root: string, folder: string, slides: readonly PeerSlide[]): void {
  mkdirSync(folder, { recursive: true });
  const modules = join(root, 'node_modules');
  const files = { 'reveal.js/dist/reveal.js': 'reveal.js', 'reveal.js/dist/reveal.css': 'reveal.css' };
  for (const [from, to] of Object.entries({
    ...files,
    'reveal.js/dist/theme/white.css': 'white.css',
    'chart.js/dist/chart.umd.js': 'chart.js',
  }))
    cpSync(join(modules, from), join(folder, to));
  const markdown = markdownIt();
  const sections = slides.map(
    ({ id, headline, body, notes, hasSlider }) => `<section id="${id}">
<h2>${markdown.renderInline(headline)}</h2>
${markdown.render(body)}
${hasSlider ? '<canvas width="800" height="300"></canvas><input type="range" min="1" max="99" value="50">' : ''}
<aside class="notes">${markdown.render(notes)}</aside>
</section>`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The talk</title>
<link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="white.css"></head><body>
<div class="reveal"><div class="slides">${sections.join('\n')}</div></div>
<script src="reveal.js"></script><script src="chart.js"></script><script src="deck.js"></script></body></html>`,
  );
  writeFileSync(join(folder, 'deck.js'), script);
}

const script = `
for (const input of document.querySelectorAll('input')) {
  const canvas = input.previousElementSibling;
  const loads = Array.from({ length: 100 }, (_, i) => i);
  const waits = () => loads.map((load) => (load * 10) / Math.max(1, Number(input.value) + 100 - load));
  const chart = new Chart(canvas, {
    type: 'line',
    data: { labels: loads, datasets: [{ label: 'wait, ms', data: waits() }] },
    options: { responsive: false, animation: false },
  });
  input.addEventListener('input', () => {
    chart.data.datasets[0].data = waits();
    chart.update();
  });
}
Reveal.initialize({ hash: true, transition: 'fade', transitionSpeed: 'fast' });
`;
