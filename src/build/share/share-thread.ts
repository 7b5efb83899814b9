/** Draws all cards, as a thread beside the bundler (`share-plugin.ts` makes it one file), from the runs that the build has done. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Figure } from '../../figure/declare.ts';
import { type PackedFrame, unpackFrame } from '../../run/frames.ts';
import { registerFonts } from '../stills/canvas.ts';
import { drawCard } from './card.ts';
import type { Card } from './declaration.ts';

/** What the thread is started with. */
export interface ShareTask {
  /** Where the prepared typefaces lie. */
  fonts: string;
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

const { fonts, cards }: ShareTask = workerData;
registerFonts(fonts);
const drawn = new Map<string, Uint8Array>();
for (const { file, card, figure: path, frame } of cards) {
  const module = await figures[`/${path}`]?.();
  if (module) drawn.set(file, await drawCard(card, module.figure, unpackFrame(frame)));
}
parentPort?.postMessage(drawn satisfies DrawnCards);
