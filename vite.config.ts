import { defineConfig } from 'vite';
import { articlePlugin } from './src/build/article/article-plugin.ts';
import { earlyPlugin } from './src/build/early-plugin.ts';
import { prepareFonts } from './src/build/fonts.ts';
import { framesPlugin } from './src/build/frames-plugin.ts';
import { headersPlugin } from './src/build/headers-plugin.ts';
import { hostingPlugin } from './src/build/hosting.ts';
import { licencesPlugin } from './src/build/licences.ts';
import { offlinePlugin } from './src/build/offline-plugin.ts';
import { headers, pagePlugin } from './src/build/page-plugin.ts';
import { preparePlugin } from './src/build/prepare-plugin.ts';
import { sharePlugin } from './src/build/share/share-plugin.ts';
import { sheetsPlugin } from './src/build/sheets-plugin.ts';
import { notesPlugin, slidesPlugin } from './src/build/slides-plugin.ts';
import { startChunk } from './src/build/start-chunk.ts';
import { stillsPlugin } from './src/build/stills/stills-plugin.ts';
import { talesModule } from './src/build/tales.ts';
import { trimRevealPlugin } from './src/build/trim-reveal.ts';
import { withoutEngineFiles } from './src/build/without-engine-files.ts';

/** The oldest browsers that the deck is for: scripts and style sheets are lowered to them, and use nothing newer unasked. */
const browsers = ['chrome111', 'edge111', 'firefox121', 'safari16.4', 'ios16.4'];

/** What a person who builds the deck can do nothing about: our own plugins' times, and `eval` in the database engine. */
const checks = { bundlerTimings: false, eval: false };

export default defineConfig(async () => {
  await prepareFonts(import.meta.dirname);
  const frames = framesPlugin();
  return {
    // Relative, so that the deck can lie in any folder of any host.
    base: './',
    plugins: [
      talesModule(),
      frames,
      slidesPlugin(() => frames.describe()),
      articlePlugin(() => frames.describe()),
      notesPlugin(),
      sheetsPlugin(),
      trimRevealPlugin(),
      pagePlugin(),
      earlyPlugin('/index.html', 'src/deck/early.ts'),
      sharePlugin(() => frames.built()),
      stillsPlugin(() => frames.built()),
      headersPlugin(),
      licencesPlugin(import.meta.dirname),
      preparePlugin(),
      hostingPlugin(),
      offlinePlugin(),
    ],
    build: {
      target: browsers,
      rolldownOptions: {
        checks,
        input: {
          index: 'index.html',
          read: 'read.html',
          embed: 'embed.html',
          tools: 'tools.html',
          speaker: 'speaker.html',
          remote: 'remote.html',
        },
        // Reading a property changes nothing, here and in the libraries: so the chart library loses an eighth more.
        output: {
          minify: { compress: { treeshake: { propertyReadSideEffects: false } } },
          codeSplitting: { groups: [startChunk(import.meta.dirname)] },
        },
      },
      chunkSizeWarningLimit: 900,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' as const, plugins: () => [withoutEngineFiles()], rolldownOptions: { checks } },
    // It finds its files beside itself, which bundling ahead for the dev server would break.
    optimizeDeps: { exclude: ['@electric-sql/pglite'] },
    preview: { headers, host: 'localhost', port: 4173, strictPort: false },
    // The policy would forbid what hot reloading needs; isolation is the same.
    server: {
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    },
  };
});
