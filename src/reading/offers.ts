/** What the article has to offer below a figure: its steps, one by one, as Next walks them in a talk; and its numbers, for the whole tale. */
import { html, nothing, type TemplateResult } from 'lit';
import { notify } from '../deck/notices.ts';
import type { FigureController } from '../figure/controller.ts';
import { MEASURE, type Surroundings } from '../figure/surroundings.ts';
import { paths } from '../session/paths.ts';
import { carry, type Relative, relativesOf } from './carry.ts';
import { words } from './words.ts';

type Around = Pick<Surroundings, 'session' | 'stepsOf' | 'registry'>;

/** @param root of the page on which the figures stand */
export function offers(around: Around, root: ParentNode) {
  // The page's figures stay: they are looked for once, not with each picture.
  const known = new Map<string, Relative[]>();
  const relatives = (name: string) => {
    const found = known.get(name) ?? relativesOf(root, name);
    known.set(name, found);
    return found;
  };
  return (controller: FigureController, slide: string): TemplateResult =>
    html`<div class="offers">${walk(around, controller, slide)}${carriage(around, controller, relatives(controller.name))}</div>`;
}

function walk(
  { session, stepsOf }: Around,
  { figure, state }: FigureController,
  slide: string,
): TemplateResult | typeof nothing {
  const steps = stepsOf(slide);
  if (steps.length === 0 || state.asking) return nothing;
  const path = paths.walked(slide);
  const { step = -1 } = session.get(path) ?? {};
  const go = (to: number) => session.set(path, { slide, step: to }, 'hand');
  // The question stands before all others, and is asked once.
  const first = steps.findLastIndex(({ preset }) => preset === undefined);
  const next = steps[step + 1]?.preset;
  const label = next === MEASURE ? words.measure : figure.presets?.find(({ name }) => name === next)?.label;
  return label === undefined
    ? html`<button type="button" class="walk" @click=${() => go(first)}>${words.again}</button>`
    : html`<button type="button" class="walk" @click=${() => go(step + 1)}>${words.next(label)}</button>`;
}

function carriage(
  around: Around,
  controller: FigureController,
  relatives: readonly Relative[],
): TemplateResult | typeof nothing {
  const { state } = controller;
  if (relatives.length === 0 || controller.isAt({})) return nothing;
  const press = async ({ currentTarget: button }: Event) => {
    try {
      await carry(around, state.effective, relatives);
    } catch (error) {
      return notify(words.notCarried((error as Error).message));
    }
    if (button instanceof HTMLElement) button.dataset.said = words.carried(relatives.length);
  };
  return html`<button type="button" class="carry" @click=${press}>${words.carry}</button>`;
}
