/** The talk as other tools are given it: of each slide its headline, its lines and its notes, in the talk's order. */
import { readTales } from '../../../src/build/tales.ts';

export interface PeerSlide {
  id: string;
  headline: string;
  /** Markdown, without figures. */
  body: string;
  notes: string;
  /** One of the six with a chart and a slider. */
  hasSlider: boolean;
}

export const SLIDERS = 6;

export function readTalk(root: string): PeerSlide[] {
  const slides = readTales(root).flatMap((tale) => tale.slides);
  const every = Math.floor(slides.length / SLIDERS);
  return slides.map(({ id, headline, body, notes }, index) => ({
    id,
    headline,
    body: body
      .replace(/<live-figure[^>]*><\/live-figure>/g, '')
      // Code that the build takes from a file has no text of its own here.
      .replace(/```[\s\S]*?```/g, '')
      .trim(),
    notes,
    hasSlider: index % every === every >> 1 && index < every * SLIDERS,
  }));
}
