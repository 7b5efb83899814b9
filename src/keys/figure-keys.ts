/** Keys that do to the slide's figure what a hand on its buttons and sliders would. */
import { choose, moveCoarsely, playOrHold, pressLab, pressTool, takeBack, takeControl, toggleZoom } from './figure.ts';
import { inGroup, NOTHING } from './key.ts';
import type { Desk } from './page.ts';
import { words } from './words.ts';

const { does, names, shift } = words;
const digits = Array.from({ length: 9 }, (_, i) => String(i + 1));

export const figureKeys = inGroup('figure', [
  { keys: ['Enter'], shown: [names.enter], does: does.closer, run: lookCloser },
  {
    keys: ['a', 'Shift+a'],
    shown: ['A', shift('A')],
    does: does.control,
    run: (desk, name) => takeControl(desk, name === 'a' ? 1 : -1),
  },
  { keys: [], shown: ['←', '→'], does: does.finer },
  {
    keys: ['Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowLeft', 'Shift+ArrowDown'],
    shown: [shift('←'), shift('→')],
    does: does.coarser,
    repeats: true,
    run: (_desk, name) => moveCoarsely(/Right|Up/.test(name) ? 1 : -1),
  },
  { keys: ['z'], shown: ['Z'], does: does.zoom, run: toggleZoom },
  { keys: digits, shown: ['1', '…', '9'], does: does.choose, run: (desk, name) => choose(desk, Number(name)) },
  { keys: ['r'], shown: ['R'], does: does.reset, run: (desk) => pressTool(desk, 'reset') },
  { keys: ['u'], shown: ['U'], does: does.undo, run: takeBack },
  { keys: ['x'], shown: ['X'], does: does.seed, run: (desk) => pressTool(desk, 'dice') },
  { keys: ['d'], shown: ['D'], does: does.table, run: (desk) => pressTool(desk, 'table') },
  { keys: ['i'], shown: ['I'], does: does.about, run: (desk) => pressTool(desk, 'about') },
  { keys: ['k'], shown: ['K'], does: does.time, run: playOrHold },
  { keys: ['e'], shown: ['E'], does: does.lab, run: pressLab },
]);

function lookCloser({ page }: Desk): unknown {
  if (page.overview?.isOpen()) page.overview.toggle();
  else if (!page.grow()) return NOTHING;
  return undefined;
}
