/** What of load-tales can be set: ranges, defaults and units; what is told and what is assumed says ../load-tales.md. */
import { number, type Values } from '../../../../src/simulation/engine/parameters.ts';
import { words } from '../../words.ts';

const { loadTales: label, units } = words;

export const parameters = {
  loadMultiplier: number({
    label: label.loadMultiplier,
    unit: units.ofToday,
    minimum: 0.1,
    maximum: 10,
    default: 1,
    slider: { minimum: 0.5, maximum: 3, step: 0.05 },
  }),
};

export type LoadTales = Values<typeof parameters>;
