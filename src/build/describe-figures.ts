/** Runs every figure once at its defaults, in Node, while the deck is built: its sentence stands in the HTML, its steps too. */
import type { Figure } from '../figure/declare.ts';
import { compute } from '../run/compute.ts';
import { defaults } from '../simulation/engine/parameters.ts';
import type { FigureDescription } from './render-slides.ts';

const files = import.meta.glob<{ figure: Figure }>('/slides/*/figures/*.ts', { eager: true });

const DEFAULT_SEED = 1;

async function describeFigures(): Promise<Map<string, FigureDescription>> {
  const described = new Map<string, FigureDescription>();
  for (const [path, { figure }] of Object.entries(files)) {
    const name = path.replace(/^\/slides\/\d+-|\.ts$/g, '').replace('/figures/', '/');
    for (const step of figure.steps ?? [])
      if (!figure.presets?.some((preset) => preset.name === step))
        throw new Error(`${path}: no preset is called ${step}`);
    const values = defaults(figure.model.parameters);
    const job = { model: figure.model.name, view: figure.view, values, seed: DEFAULT_SEED, effort: 'rest' as const };
    const { result } = await compute(job, () => 0);
    const sentence = figure.sentence({ values, ...result, measured: undefined });
    described.set(name, { steps: [...(figure.steps ?? [])], bet: figure.bet !== undefined, sentence });
  }
  return described;
}

// Awaited here: the importer closes the door to further modules once this one has been evaluated.
export const figureDescriptions = await describeFigures();
