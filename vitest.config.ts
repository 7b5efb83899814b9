import { defineConfig } from 'vitest/config';
import { framesPlugin } from './src/build/frames-plugin.ts';
import { preparePlugin } from './src/build/prepare-plugin.ts';
import { sheetsPlugin } from './src/build/slides-plugin.ts';
import { talesModule } from './src/build/tales.ts';

/** `fast` needs Node alone; `browser` drives the built deck in Chromium, one file after the other. */
export default defineConfig({
  plugins: [talesModule(), framesPlugin(), sheetsPlugin(), preparePlugin()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/{unit,theory,contract}/**/*.test.ts', 'slides/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'slides/**/*.browser.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          fileParallelism: false,
          // Real workers, real time: a shared machine may stall once. What fails twice is broken.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
