// What Chromium's own protocol hands over of shop.js: a CPU profile, a sampled heap profile, and a trace with its profile.
// The folder of the project, to find its playwright-core in, is the first argument.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.argv[2]}/package.json`)('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await (await browser.newContext()).newPage();
await page.goto('about:blank');
const session = await page.context().newCDPSession(page);
const shop = readFileSync('shop.js', 'utf8');
const run = () => page.addScriptTag({ content: `{${shop}}\n//# sourceURL=https://shop.example/shop.js` });

await session.send('Profiler.enable');
await session.send('Profiler.start');
await run();
writeFileSync('chromium-cpu.json', JSON.stringify(await session.send('Profiler.stop')));

await session.send('HeapProfiler.enable');
await session.send('HeapProfiler.startSampling', { samplingInterval: 16_384 });
await run();
writeFileSync('chromium-heap.json', JSON.stringify(await session.send('HeapProfiler.stopSampling')));

const protocol = await browser.newBrowserCDPSession();
const events = [];
protocol.on('Tracing.dataCollected', ({ value }) => events.push(...value));
const ended = new Promise((done) => protocol.once('Tracing.tracingComplete', done));
const includedCategories = ['devtools.timeline', 'v8.execute', 'disabled-by-default-v8.cpu_profiler'];
await protocol.send('Tracing.start', { traceConfig: { includedCategories } });
await run();
await protocol.send('Tracing.end');
await ended;
// Of other events one in twenty, and only of the page's own process.
const { pid } = events.find(({ name, args }) => name === 'ProfileChunk' && JSON.stringify(args).includes('shop.js'));
const kept = events.filter((event, i) => event.pid === pid && (/^Profile|_name$/.test(event.name) || i % 20 === 0));
writeFileSync('chromium-trace.json', JSON.stringify({ traceEvents: kept, metadata: { source: 'DevTools' } }));
await browser.close();
