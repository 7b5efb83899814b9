/** Keys by the names of the table, on the layouts of speakers. Events as browsers send them. */
import { describe, expect, test } from 'vitest';
import { namesOf, type Pressed } from '../../../src/keys/names.ts';
import { isQuiet } from '../../../src/keys/turning.ts';

const pressed = (key: string, code = '', other: Partial<Pressed> & { altGraph?: boolean } = {}): Pressed => ({
  ...{ key, code, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, isComposing: false },
  getModifierState: (name) => name === 'AltGraph' && other.altGraph === true,
  ...other,
});
const shift = { shiftKey: true };

test.each([
  ['PageDown', pressed('PageDown', 'PageDown'), ['PageDown']],
  ['Space', pressed(' ', 'Space'), ['Space']],
  ['Space with Shift', pressed(' ', 'Space', shift), ['Shift+Space']],
  ['F5 with Shift', pressed('F5', 'F5', shift), ['Shift+F5']],
  ['a letter', pressed('b', 'KeyB'), ['b']],
  ['a letter under Caps Lock', pressed('B', 'KeyB'), ['b']],
  ['a letter with Shift', pressed('A', 'KeyA', shift), ['Shift+a', 'a']],
  ['?', pressed('?', 'Slash', shift), ['?']],
  ['/', pressed('/', 'Slash'), ['/']],
  ['the point', pressed('.', 'Period'), ['.']],
  ['a digit', pressed('3', 'Digit3'), ['3', '3']],
  ['a digit of the block', pressed('3', 'Numpad3'), ['3']],
  ['T, Russian', pressed('е', 'KeyT'), ['t']],
  ['T with Shift, Russian', pressed('Е', 'KeyT', shift), ['Shift+t', 't']],
  ['a clicker’s point, Russian', pressed('ю', 'Period'), ['.']],
  ['? , Russian', pressed('?', 'Digit7', shift), ['?']],
  ['T, Greek', pressed('τ', 'KeyT'), ['t']],
  ['T, Arabic', pressed('ف', 'KeyT'), ['t']],
  ['B, Thai', pressed('ิ', 'KeyB'), ['b']],
  ['a letter that lies elsewhere, French', pressed('a', 'KeyQ'), ['a']],
  ['1, French', pressed('&', 'Digit1'), ['&', '1']],
  ['2, French', pressed('é', 'Digit2'), ['2']],
  ['1 with Shift, French', pressed('1', 'Digit1', shift), ['1']],
  ['1 with Shift, English', pressed('!', 'Digit1', shift), ['!']],
  ['Q, Dvorak', pressed("'", 'KeyQ'), ["'"]],
  ['Ö, German', pressed('ö', 'Semicolon'), []],
])('%s', (_, event, names) => {
  expect(namesOf(event)).toEqual(names);
});

describe('is never ours:', () => {
  test.each([
    ['Alt and an arrow', pressed('ArrowLeft', 'ArrowLeft', { altKey: true })],
    ['Ctrl and a letter', pressed('p', 'KeyP', { ctrlKey: true })],
    ['Ctrl and F5', pressed('F5', 'F5', { ctrlKey: true })],
    ['Meta and an arrow', pressed('ArrowLeft', 'ArrowLeft', { metaKey: true })],
    ['a third sign on a key', pressed('…', 'Period', { altGraph: true })],
    ['what is being composed', pressed('t', 'KeyT', { isComposing: true })],
  ])('%s', (_, event) => {
    expect(namesOf(event)).toEqual([]);
  });
});

test('who turns slides or blanks the screen asks for no controls, on any layout', () => {
  const quiet = [pressed('PageDown'), pressed('ArrowUp'), pressed(' ', 'Space'), pressed('и', 'KeyB')];
  expect(quiet.map(isQuiet)).toEqual([true, true, true, true]);
  expect([pressed('Tab'), pressed('t', 'KeyT'), pressed('Shift')].map(isQuiet)).toEqual([false, false, false]);
});
