/**
 * A picture for links to the talk, to each tale and each slide, drawn while the bundler works, and a page that carries it.
 * `DECK_URL` (or a `base` with a host) says where the deck will lie: some services want addresses in full.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { SHARED_PAGES } from '../../session/shared-address.ts';
import type { BuiltFigures } from '../frames-thread.ts';
import { withFigureBundle } from '../stills/figure-bundle.ts';
import { runThread } from '../thread.ts';
import { previewTags, sharePage } from './share-page.ts';
import type { DrawnCards, ShareTask } from './share-thread.ts';
import { findShared, pictureOf, readTalk, type Shared, TALK } from './shared.ts';

const ENTRY = 'src/build/share/share-thread.ts';
/** What draws a card, whichever it is. */
const DRAWING = ['src/build/share/card.ts'];
/** Leads on from a page to what it tells of, with the link's numbers. */
const LEAD_ON = { id: 'src/share/lead-on.ts', fileName: 'share/lead-on.js' };

/** Draws what can be shared of the deck that lies at `root`, each picture once. */
export function drawShared(root: string, shared: readonly Shared[]): Promise<DrawnCards> {
  const cards = [...new Map(shared.map(({ task }) => [task.file, task])).values()];
  return withFigureBundle(root, ENTRY, DRAWING, (file, figures) => {
    const task: ShareTask = { fonts: join(root, '.cache/fonts'), folder: join(root, '.cache/cards'), figures, cards };
    return runThread<DrawnCards>(file, task);
  });
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
      this.emitFile({ type: 'chunk', ...LEAD_ON });
    },
    watchChange() {
      drawing = undefined;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(_html, { path }) {
        if (path !== '/index.html' && path !== '/read.html') return [];
        const isShared = findShared(root, await figures()).some(({ name }) => name === TALK);
        const talk = readTalk(root);
        const tags = previewTags(talk, talk.title, {
          page: path === '/index.html' ? host : '',
          picture: host + pictureOf(TALK),
        });
        const pages = { name: SHARED_PAGES, content: './share/' };
        return [pages, ...(isShared ? tags : [])].map((attrs) => ({ tag: 'meta', attrs, injectTo: 'head' as const }));
      },
    },
    async generateBundle() {
      const { shared, drawn } = await share();
      const talk = readTalk(root);
      for (const [fileName, source] of drawn) this.emitFile({ type: 'asset', fileName, source });
      for (const one of shared)
        if (one.name !== TALK)
          this.emitFile({ type: 'asset', fileName: `share/${one.name}.html`, source: sharePage(one, talk, host) });
    },
  };
}
