/**
 * A picture for links to the talk and to each tale, drawn while the bundler works, and a page a tale that carries it.
 * `DECK_URL` (or a `base` with a host) says where the deck will lie: some services want addresses in full.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withBundle } from '../bundle-for-node.ts';
import type { BuiltFigures } from '../frames-thread.ts';
import { talesModule } from '../tales.ts';
import { runThread } from '../thread.ts';
import { withoutPage } from '../without-page.ts';
import { previewTags, sharePage } from './share-page.ts';
import type { DrawnCards, ShareTask } from './share-thread.ts';
import { findShared, pictureOf, readTalk, type Shared, TALK } from './shared.ts';

const ENTRY = 'src/build/share/share-thread.ts';

/** Draws what can be shared of the deck that lies at `root`. */
export function drawShared(root: string, shared: readonly Shared[]): Promise<DrawnCards> {
  const task: ShareTask = { fonts: join(root, '.cache/fonts'), cards: shared.map((one) => one.task) };
  return withBundle(root, ENTRY, [talesModule(), withoutPage()], (file) => runThread<DrawnCards>(file, task));
}

/** @param figures what the build runs, once for all who need it */
export function sharePlugin(figures: () => Promise<BuiltFigures>): Plugin {
  let root = process.cwd();
  let host = '';
  let drawing: Promise<{ shared: readonly Shared[]; drawn: DrawnCards }> | undefined;
  const share = () =>
    (drawing ??= figures().then(async (built) => {
      const shared = findShared(root, built);
      return { shared, drawn: await drawShared(root, shared) };
    }));
  return {
    name: 'share',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      const given = process.env.DECK_URL ?? (/^https?:/.test(config.base) ? config.base : '');
      host = given.replace(/([^/])$/, '$1/');
    },
    buildStart() {
      // Begun at once, so that it runs beside the bundler. Whoever waits for it meets its fault.
      share().catch(() => {});
    },
    watchChange() {
      drawing = undefined;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { path }) {
        const built = await figures();
        if (path !== '/index.html' || !findShared(root, built).some(({ name }) => name === TALK)) return [];
        const talk = readTalk(root);
        const tags = previewTags(talk, talk.title, { page: host, picture: host + pictureOf(TALK) });
        return tags.map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const }));
      },
    },
    async generateBundle() {
      const { shared, drawn } = await share();
      const talk = readTalk(root);
      for (const one of shared) {
        if (one.name !== TALK)
          this.emitFile({ type: 'asset', fileName: `share/${one.name}.html`, source: sharePage(one, talk, host) });
        this.emitFile({ type: 'asset', fileName: one.task.file, source: drawn.get(one.task.file) ?? '' });
      }
    },
  };
}
