import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { framesPlugin } from './src/build/frames-plugin.ts';
import { preparePlugin } from './src/build/prepare-plugin.ts';
import { sheetsPlugin } from './src/build/sheets-plugin.ts';
import { talesModule } from './src/build/tales.ts';

/** What takes longest begins first, so that nothing long is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

const rank = ({ moduleId, project }: TestSpecification): number =>
  moduleId.endsWith('deletable.test.ts') ? 0 : project.name === 'browser' ? 1 : 2;

/** `fast` needs Node alone; `browser` drives the built deck in Chromium. Files of both run side by side. */
export default defineConfig({
  plugins: [talesModule(), framesPlugin(), sheetsPlugin(), preparePlugin()],
  test: {
    // Stills take their colours from the sheet; tests see other sheets empty.
    css: { include: [/colours\.css/] },
    // Two even on two cores: half of what a browser's test does is to wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/{unit,theory,contract}/**/*.test.ts', 'slides/**/*.test.ts', 'src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
          // No module remembers anything (a contract test sees to it), so files may share them: a fifth of the time.
          isolate: false,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'slides/**/*.browser.test.ts'],
          globalSetup: 'test/browser/serve.ts',
          // Real workers, real time: a shared machine may stall once. What fails twice is broken.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
