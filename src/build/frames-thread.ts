/**
 * Computes all frames of the deck, and from each default the sentence that stands in the HTML. Runs as a thread beside the
 * bundler (`frames-bundle.ts` makes it one file); what no change has touched since is taken from the last build.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Figure } from '../figure/declare.ts';
import { meantByFirstLinks } from '../figure/first-links.ts';
import type { AnyDrawn } from '../figure/picture.ts';
import { loadModel } from '../model-registry.ts';
import { computeFrames, frameSettings } from '../run/compute-frames.ts';
import { type PackedFrame, packFrame, unpackFrame } from '../run/frames.ts';
import { keep } from './keep.ts';
import type { FigureDescription, FigureParts } from './render-slides.ts';

/** What the thread is started with. */
export interface FramesTask {
  /** Where frames are kept from build to build. */
  folder: string;
  /** By a model's name: all code that its runs depend on. */
  models: Readonly<Record<string, string>>;
  /** All code that the runs of all models depend on, and the code that runs them. */
  everything: string;
}

/** What it answers, by `<tale>/<figure>`. */
export type BuiltFigures = Record<string, { frames: readonly PackedFrame[]; description: FigureDescription }>;

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts');

async function buildFigures(task: FramesTask): Promise<BuiltFigures> {
  const built: BuiltFigures = {};
  for (const [path, load] of Object.entries(files)) {
    const { figure } = await load();
    const name = path.replace(/^\/slides\/[\d.]+-|\.ts$/g, '').replace('/figures/', '/');
    try {
      const frames = await packedFrames(figure, task);
      const description = describe(figure, frames);
      built[name] = { frames, description };
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
  return built;
}

async function packedFrames(figure: Figure, { folder, models, everything }: FramesTask): Promise<PackedFrame[]> {
  const { needs } = await loadModel(figure.model);
  const code = needs ? everything : (models[figure.model] ?? everything);
  const settings = JSON.stringify(frameSettings(figure));
  const text = await keep(folder, [code, figure.model, figure.view, settings], async () =>
    JSON.stringify((await computeFrames(loadModel, figure)).map(packFrame)),
  );
  return JSON.parse(text);
}

function describe(figure: Figure, frames: readonly PackedFrame[]): FigureDescription {
  const all = frames.map(unpackFrame).map(({ values, result }): AnyDrawn => {
    return { values, ...result, measured: {}, brought: {}, effort: 'rest', open: 'chart' };
  });
  const [drawn] = all;
  if (!drawn) throw new Error('no frame');
  const sentences = all.map((one) => figure.sentence(one));
  const [sentence = ''] = sentences;
  const first = meantByFirstLinks(figure);
  return {
    model: figure.model,
    steps: [...(figure.steps ?? [])],
    bet: figure.bet !== undefined,
    first,
    takesFiles: figure.takesFiles ?? false,
    sentence,
    longest: sentences.reduce((a, b) => (b.length > a.length ? b : a)),
    parts: partsOf(figure, drawn),
  };
}

const partsOf = (figure: Figure, drawn: AnyDrawn): FigureParts => ({
  controls: figure.controls.length + (figure.moreControls ? 1 : 0),
  tiles: figure.tiles?.(drawn) ?? [],
  presets: figure.presets?.map(({ label }) => label) ?? [],
  plot: figure.chart !== undefined || figure.scene !== undefined,
  panel: figure.panel !== undefined,
  lab: figure.lab !== undefined,
  wide: figure.wide ?? false,
});

parentPort?.postMessage(await buildFigures(workerData));
