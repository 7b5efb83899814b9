/**
 * The gzip lab as the figure runs it: a worker of its own, made when the viewer asks for it and gone when it is done or
 * stopped. Loaded only then; zlib comes with the worker.
 */
import type { Lab } from '../../../src/figure/declare.ts';
import { runInWorker } from '../../../src/run/with-workers.ts';
import { menuBytes } from '../model/menu-gzip/level-costs.ts';
import { BYTES_PER_NODE } from '../model/menu-gzip/levels-table.ts';
import type { menuGzip } from '../model/menu-gzip.ts';
import { words } from '../words.ts';
import type { MeasuredMenu, MenuProgress, MenuShape } from './measure-menu.ts';

const text = words.gzipLab;

/** A link may ask for menus that no browser should be made to hold. */
const GREATEST_MENU_BYTES = 40e6;

const startWorker = () => new Worker(new URL('./gzip.worker.ts', import.meta.url), { type: 'module', name: 'gzip' });

export const lab: Lab<(typeof menuGzip)['parameters'], MeasuredMenu> = {
  async measure({ menuDepth, childrenPerNode }, report, signal) {
    const bytes = menuBytes(menuDepth, childrenPerNode, BYTES_PER_NODE);
    if (bytes > GREATEST_MENU_BYTES) throw new Error(text.tooLarge(bytes, GREATEST_MENU_BYTES));
    report({ share: 0, note: text.preparing });
    const progress = ({ share, level, round, rounds, answer, measured }: MenuProgress) => {
      const note = answer === 'part' ? text.progressInParts : text.progress;
      report({ share, note: note(level, round, rounds), measured });
    };
    const shape: MenuShape = { menuDepth, childrenPerNode };
    return runInWorker<MenuShape, MeasuredMenu, MenuProgress>(startWorker, shape, { signal, progress });
  },
};
