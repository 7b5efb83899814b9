/** One table: who owns which key while the focus is inside of a figure. */
import { describe, expect, test } from 'vitest';
import { type Kind, ownerOf } from '../../../src/figure/keys.ts';

const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  ' ',
  'Enter',
  'b',
  '.',
  'Escape',
  'Tab',
];
const arrows = keys.slice(0, 6);
/** A slider or radio button, a button or checkbox, a list of choices, a text field, anything else in a control. */
const controls: [name: string, kinds: Kind[], own: string[]][] = [
  ['a slider', ['moving'], arrows],
  ['a button', ['pressing'], [' ', 'Enter']],
  ['a list of choices', ['moving', 'pressing'], [...arrows, ' ', 'Enter']],
  ['a text field', ['writing'], keys],
  ['what only lies in a control', [], []],
];

describe.each(controls)('in %s', (_, kinds, own) => {
  test.each(keys)('%j', (key) => {
    expect(ownerOf(key, kinds)).toBe(own.includes(key) ? 'control' : 'page');
  });

  test('a clicker turns the deck', () => {
    expect([ownerOf('PageDown', kinds), ownerOf('PageUp', kinds)]).toEqual([1, -1]);
  });
});
