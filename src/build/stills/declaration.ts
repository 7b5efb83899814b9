/** What is to be drawn, as it travels into the thread that draws. */
import type { PackedFrame } from '../../run/frames.ts';
import type { FigureCode } from './figure-bundle.ts';
import type { Ground } from './tokens.ts';

export interface SvgSettings {
  /** In pixels of a slide that is 720 high. */
  width: number;
  height: number;
  ground: Ground;
  /** The tale's colour, by its name. */
  accent: string;
  /** Size of its smallest letters. */
  textPixels: number;
}

export interface Still {
  /** In the build. */
  file: string;
  /** The figure's file, from the root, and the moment that is drawn. */
  figure: string;
  frame: PackedFrame;
  settings: SvgSettings;
}

/** What the thread is started with. */
export interface StillsTask {
  /** Where the prepared typefaces lie. */
  fonts: string;
  /** Where pictures are kept from build to build. */
  folder: string;
  stills: readonly Still[];
  /** By a figure's file: all code that its picture depends on, and the code that draws. */
  figures: FigureCode;
}

/** What it answers: SVGs, by their files. */
export type DrawnStills = ReadonlyMap<string, string>;
