/**
 * Draws all cards, as a thread beside the bundler (`share-plugin.ts` makes it one file), from the runs that the build has done.
 * What no change has touched since is taken from the last build.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Figure } from '../../figure/declare.ts';
import { type PackedFrame, unpackFrame } from '../../run/frames.ts';
import { keep } from '../keep.ts';
import { registerFonts } from '../stills/canvas.ts';
import type { FigureCode } from '../stills/figure-bundle.ts';
import { drawCard } from './card.ts';
import type { Card } from './declaration.ts';

/** What the thread is started with. */
export interface ShareTask {
  /** Where the prepared typefaces lie. */
  fonts: string;
  /** Where pictures are kept from build to build. */
  folder: string;
  figures: FigureCode;
  cards: readonly {
    /** The picture's file in the build. */
    file: string;
    card: Card;
    /** The figure's file, from the root, and the moment that is drawn. */
    figure: string;
    frame: PackedFrame;
  }[];
}

/** What it answers: PNGs, by their files. */
export type DrawnCards = ReadonlyMap<string, Uint8Array>;

const figures = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');

const { fonts, folder, figures: code, cards }: ShareTask = workerData;
registerFonts(fonts);

async function draw({ figure: path, card, frame }: ShareTask['cards'][number]): Promise<string> {
  const module = await figures[`/${path}`]?.();
  if (!module) throw new Error(`${path}: no figure`);
  try {
    return (await drawCard(card, module.figure, unpackFrame(frame))).toString('base64');
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`);
  }
}

const drawn = new Map<string, Uint8Array>();
for (const one of cards) {
  const dependsOn = [code[one.figure] ?? '', JSON.stringify([one.card, one.frame])];
  drawn.set(one.file, Buffer.from(await keep(folder, dependsOn, () => draw(one)), 'base64'));
}
parentPort?.postMessage(drawn satisfies DrawnCards);
