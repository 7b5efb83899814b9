/** What is to be seen of one moment, computed once from what was drawn from: chart, numbers, sentence, the bet's answer. */

import type { Columns, Facts, Result } from '../simulation/engine/model.ts';
import type { Parameters } from '../simulation/engine/parameters.ts';
import type { Chart } from './chart/declaration.ts';
import type { Drawn, Figure, Tile } from './declare.ts';
import type { Origin } from './origin.ts';
import type { Scene } from './scene/declaration.ts';

export type AnyDrawn = Drawn<Parameters, Result<Facts, Columns>>;

export interface Picture {
  drawn: AnyDrawn;
  /** A scene, or a chart, or neither. */
  chart: Chart | undefined;
  scene: Scene | undefined;
  small: Scene | undefined;
  tiles: readonly Tile[];
  sentence: string;
  /** What the pinned run says; undefined where none is pinned. */
  pinned?: string;
  origin: Origin;
  isTold: boolean;
  panelPlace: 'below' | 'beside';
  /** Index of the choice that the run says is right; undefined without a question. */
  answer: number | undefined;
}

/** Throws what the figure's own functions throw. */
export function pictureOf(figure: Figure, drawn: AnyDrawn): Picture {
  const answer = figure.bet?.choices.findIndex(({ holds }) => holds(drawn));
  const scene = figure.scene?.(drawn);
  return {
    drawn,
    scene,
    chart: scene ? undefined : figure.chart?.(drawn),
    small: figure.small?.(drawn),
    tiles: figure.tiles?.(drawn) ?? [],
    sentence: figure.sentence(drawn),
    origin: figure.origin?.(drawn) ?? 'model',
    isTold: figure.isTold?.(drawn) ?? false,
    panelPlace: figure.panelPlace?.(drawn) ?? 'below',
    answer: answer === -1 ? undefined : answer,
  };
}

/** Names of things that lay beside the model and that the figure could not be drawn with. */
export interface Unreadable {
  measured: readonly string[];
  brought: readonly string[];
}

/**
 * The picture without what of the measured and the brought the figure's functions choke on: a tab, or another window, may hold
 * what another version of the deck has left there. Throws what they throw of the model alone.
 */
export function readablePicture(figure: Figure, drawn: AnyDrawn): { picture: Picture; unreadable?: Unreadable } {
  try {
    return { picture: pictureOf(figure, drawn) };
  } catch {
    const alone = { ...drawn, measured: {}, brought: {} };
    const picture = pictureOf(figure, alone);
    const faulty = (part: 'measured' | 'brought') =>
      Object.entries(drawn[part]).flatMap(([name, value]) =>
        isReadable(figure, { ...alone, [part]: { [name]: value } }) ? [] : [name],
      );
    const [measured, brought] = [faulty('measured'), faulty('brought')];
    // Each alone may do, and not all together.
    const isNone = measured.length + brought.length === 0;
    return {
      picture,
      unreadable: isNone
        ? { measured: Object.keys(drawn.measured), brought: Object.keys(drawn.brought) }
        : { measured, brought },
    };
  }
}

function isReadable(figure: Figure, drawn: AnyDrawn): boolean {
  try {
    pictureOf(figure, drawn);
    return true;
  } catch {
    return false;
  }
}
