/** Which stills there are: of each slide its beginning and each of its steps, as files that are called by the slide's address. */
import type { PackedFrame } from '../../run/frames.ts';
import type { BuiltFigures } from '../frames-thread.ts';
import type { SlideSource } from '../parse-slides.ts';
import { groundOf, stepsOf } from '../render-slides.ts';
import { figureFiles, figureNameOf, readTales } from '../tales.ts';
import type { Still } from './declaration.ts';

/** For a page with room, and for a phone held upright. Letters are as large as there, where a picture is as wide as its place. */
export const SIZES = {
  wide: { width: 880, height: 440, textPixels: 16 },
  narrow: { width: 360, height: 320, textPixels: 14 },
  /** For a phone too, of figures whose picture is pushed aside there. */
  pushed: { width: 600, height: 340, textPixels: 14 },
};
export const narrowSize = (isWide: boolean) => SIZES[isWide ? 'pushed' : 'narrow'];
type Size = 'wide' | 'narrow';

/** @param step index of the step, as in `#/<slide>/<step>`; none for the slide's beginning */
export const stillFile = (slide: string, size: Size = 'wide', step?: number): string =>
  `stills/${[slide, step, size === 'narrow' && 'narrow'].filter((part) => part !== undefined && part !== false).join('.')}.svg`;

export function findStills(root: string, built: BuiltFigures): Still[] {
  const files = new Map(figureFiles(root).map((file) => [figureNameOf(file), file]));
  return readTales(root).flatMap(({ slides, meta }) =>
    slides.flatMap((slide) => {
      const [{ name } = { name: '' }] = slide.figures;
      const [figure, of] = [files.get(name), built[name]];
      const [beginning] = of?.frames ?? [];
      if (!figure || !of || !beginning) return [];
      const still = (size: Size, frame: PackedFrame, step?: number): Still => ({
        file: stillFile(slide.id, size, step),
        figure,
        frame,
        settings: {
          ...(size === 'wide' ? SIZES.wide : narrowSize(of.description.parts?.wide ?? false)),
          ground: standsOn(slide),
          accent: meta.accent ?? '',
        },
      });
      const described = slide.figures.map((one) => ({ name: one.name, description: built[one.name]?.description }));
      const steps = stepsOf(
        slide,
        described.flatMap(({ name, description }) => (description ? [{ name, description }] : [])),
      );
      return [
        still('wide', beginning),
        still('narrow', beginning),
        ...steps.map((_, at) => still('wide', frameAt(steps.slice(0, at + 1), name, of.frames) ?? beginning, at)),
      ];
    }),
  );
}

/** Where a tale's colour floods the slide, its figure grows to a sheet of paper. */
export const standsOn = (slide: SlideSource) => (groundOf(slide) === 'on-night' ? 'on-night' : 'on-paper');

/** Where the figure stands after these steps: at the last of its presets among them. */
function frameAt(
  walked: ReturnType<typeof stepsOf>,
  name: string,
  frames: readonly PackedFrame[],
): PackedFrame | undefined {
  const presets = walked.flatMap(({ figure, preset }) => (figure === name && preset ? [preset] : []));
  return presets.map((preset) => frames.find((frame) => frame.preset === preset)).findLast((frame) => frame);
}
