/**
 * Every figure on paper: its charts and scenes, as they stand at first, written as SVG. They may call only what the context
 * knows, write numbers, and keep their words as text.
 */
import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { asPageCanvas } from '../../src/build/stills/canvas.ts';
import { themeOn } from '../../src/build/stills/tokens.ts';
import { ChartView } from '../../src/figure/chart/chart.ts';
import { Brush } from '../../src/figure/scene/brush.ts';
import { standingValues } from '../../src/figure/standing.ts';
import { TextContext } from '../../src/figure/vector/text-context.ts';
import type { Sheet } from '../../src/figure/view.ts';
import { drawnAt, figures } from './figures.ts';

const [WIDTH, HEIGHT] = [1000, 380];
const theme = themeOn('on-paper', 'teal', false);

interface Noted extends Sheet {
  context: TextContext;
  words: string[];
  /** What was asked of the context that it does not have. */
  missing: Set<string>;
}

function openSheet(): Noted {
  const canvas = asPageCanvas({ width: 0, height: 0, style: {} });
  const written = new TextContext(createCanvas(1, 1).getContext('2d'), 'sheet', canvas);
  const words: string[] = [];
  const missing = new Set<string>();
  const context = new Proxy(written, {
    get: (target, name) => {
      if (!(name in target)) missing.add(String(name));
      if (name === 'fillText')
        return (...call: Parameters<TextContext['fillText']>) => {
          words.push(call[0]);
          target.fillText(...call);
        };
      return Reflect.get(target, name);
    },
    set: (target, name, value) => {
      if (!(name in target)) missing.add(String(name));
      return Reflect.set(target, name, value);
    },
  });
  Object.assign(canvas, { getContext: () => context });
  return {
    canvas,
    context,
    words,
    missing,
    get markup() {
      return written.markup;
    },
  };
}

function faultsOf({ missing, words }: Noted, markup: string): string[] {
  const texts = [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].length;
  return [
    ...[...missing].map((name) => `the context has no ${name}`),
    ...(/<path d="M/.test(markup) ? [] : ['no path']),
    ...(/NaN|undefined|Infinity/.test(markup) ? ['no number'] : []),
    ...(texts === words.filter(Boolean).length ? [] : [`${words.length} texts became ${texts}`]),
  ];
}

const declared = await Promise.all(figures.map(async ({ name, load }) => ({ name, figure: (await load()).figure })));

describe.each(declared.filter(({ figure }) => figure.scene ?? figure.small ?? figure.chart))('$name', ({ figure }) => {
  test('is written with what the context has', async () => {
    const [drawn] = await drawnAt(figure, [standingValues(figure)]);
    if (!drawn) throw new Error('nothing was drawn');
    const faults: string[] = [];
    for (const scene of [figure.scene?.(drawn), figure.small?.(drawn)]) {
      if (!scene) continue;
      const sheet = openSheet();
      scene.paint(new Brush(sheet.context, WIDTH, HEIGHT, theme), Number.POSITIVE_INFINITY);
      faults.push(...faultsOf(sheet, sheet.markup));
    }
    const chart = figure.scene ? undefined : figure.chart?.(drawn);
    if (chart) {
      const screen = new ChartView(asPageCanvas(createCanvas(WIDTH, HEIGHT)), () => theme);
      screen.resize(WIDTH, HEIGHT, 1);
      await screen.draw(chart, 'still');
      const sheet = openSheet();
      const markup = screen.trace(sheet);
      screen.destroy();
      faults.push(...faultsOf(sheet, markup));
      const lines = chart.series.filter(
        ({ kind, y }) => kind !== 'bars' && kind !== 'points' && Array.from(y).filter(Number.isFinite).length > 1,
      );
      const strokes = [...markup.matchAll(/stroke="([^"]+)"/g)].map(([, colour]) => colour);
      for (const { role, label } of lines)
        if (!strokes.includes(theme.role[role])) faults.push(`the line of “${label}” is missing`);
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});
