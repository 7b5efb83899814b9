/** A 2D context that draws nothing and notes everything: what a scene painted, as its brush asked for it. */
import type { Context } from '../../src/figure/scene/brush.ts';

export interface Call {
  name: string;
  values: readonly unknown[];
  font: string;
  alpha: number;
}

/** Letters are taken to be so wide, as a share of their height; the deck's face comes near. */
export const LETTER_WIDTH = 0.52;

export const pixelsOf = (font: string): number => Number(/([\d.]+)px/.exec(font)?.[1] ?? Number.NaN);

export function recordedContext(): { context: Context; calls: Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = { font: '16px sans', globalAlpha: 1, textAlign: 'left' };
  const saved: Record<string, unknown>[] = [];
  const context = new Proxy(state, {
    get: (_, name: string) => {
      if (name in state) return state[name];
      if (name === 'measureText')
        return (text: string) => ({ width: text.length * pixelsOf(String(state.font)) * LETTER_WIDTH });
      return (...values: unknown[]) => {
        if (name === 'save') saved.push({ ...state });
        if (name === 'restore') Object.assign(state, saved.pop());
        const { font, globalAlpha, textAlign } = state;
        calls.push({
          name,
          values: [...values, ...(name === 'fillText' ? [textAlign] : [])],
          font: String(font),
          alpha: Number(globalAlpha),
        });
      };
    },
    set: (_, name: string, value) => {
      state[name] = value;
      if (name === 'lineWidth' || name === 'globalAlpha') calls.push({ name, values: [value], font: '', alpha: 1 });
      return true;
    },
  });
  return { context: context as unknown as Context, calls };
}
