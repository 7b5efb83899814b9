declare module 'virtual:tales' {
  /** A tale as its front matter describes it. */
  export interface TaleEntry {
    slug: string;
    title?: string;
    /** How the time line calls it, where that is not the title. */
    name?: string;
    kicker?: string;
    date?: string;
    /** The time line's date, where the slides show none. */
    when?: string;
    cause?: string;
    /** What ran short in it. */
    scarce?: string;
    /** The slide that begins the tale, where it is not the first of its file. */
    entry?: string;
    /** The model whose cost under load stands for the tale. */
    model?: string;
    firstSlide?: string;
    /** Name of its colour, as slides carry it. */
    accent?: string;
    /** Its sign, as SVG. */
    pictogram?: string;
    /** When, as a decimal year. */
    year?: number;
  }
  export const tales: readonly TaleEntry[];
}

declare module 'virtual:frames' {
  import type { PackedFrame } from './run/frames.ts';
  /** By `<tale>/<figure>`: its default, then its steps. */
  export const frames: Readonly<Record<string, () => Promise<{ default: readonly PackedFrame[] }>>>;
}

declare module 'virtual:notes' {
  /** The speaker's notes as HTML, by the slide's id. */
  export const notes: Readonly<Record<string, string>>;
  /** Seconds that each slide is meant to take, by its id. */
  export const timings: Readonly<Record<string, number>>;
}

declare module '*.md' {
  const html: string;
  export default html;
}
