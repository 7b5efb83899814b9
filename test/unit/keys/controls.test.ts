/** One table: who owns which key while a control has the focus. */
import { describe, expect, test } from 'vitest';
import { isOwn } from '../../../src/keys/controls.ts';

const sideways = ['ArrowLeft', 'ArrowRight'];
const moves = [...sideways, 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const written = ['b', '.', '?', '1', 'Shift+a', 'Space', 'Shift+Space', 'Enter'];
const clicker = ['PageDown', 'PageUp', 'F5', 'Shift+F5'];
const keys = [...moves, ...written, ...clicker, 'Shift+ArrowRight', 'Escape'];

/** Stands in for an element: which selector would find it, and whether what is in it is larger than itself. */
const element = (selector: string, scrollWidth = 10, scrollHeight = 10) => ({
  matches: (selectors: string) => selectors.split(', ').includes(selector),
  ...{ clientWidth: 10, clientHeight: 10, scrollWidth, scrollHeight },
});

const controls: [name: string, control: ReturnType<typeof element>, own: string[]][] = [
  ['a slider', element('input[type=range]'), moves],
  ['an option', element('input[type=radio]'), [...moves.slice(0, 4), 'Space']],
  ['a button', element('button'), ['Space', 'Enter']],
  ['a switch', element('input[type=checkbox]'), ['Space', 'Enter']],
  ['a text field', element('textarea'), [...moves, ...written, 'Shift+ArrowRight']],
  ['a list of choices', element('select'), [...moves, ...written, 'Shift+ArrowRight']],
  ['a link', element('a[href]'), ['Enter']],
  ['a tree', element('[role=treeitem]'), [...moves, 'Space', 'Enter', 'Escape']],
  ['a long text', element('[tabindex]', 10, 20), ['ArrowUp', 'ArrowDown', 'Home', 'End']],
  ['a wide text', element('[tabindex]', 20, 10), sideways],
  ['a text that is all seen', element('[tabindex]'), []],
  ['anything else', element('p', 20, 20), []],
];

describe.each(controls)('in %s', (_, control, own) => {
  test.each(keys)('%s', (key) => {
    expect(isOwn(control, key)).toBe(own.includes(key));
  });
});
