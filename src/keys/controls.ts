/**
 * Whose a key is while a control has the focus: a slider keeps the keys that move it, a button those that press it, a text
 * field all that could be meant for it. What a clicker sends (PageUp, PageDown, F5, Escape) is never a control's.
 */

const sideways = ['ArrowLeft', 'ArrowRight'];
const upright = ['ArrowUp', 'ArrowDown'];
const moves = [...sideways, ...upright, 'Home', 'End'];

type Room = Pick<Element, 'scrollWidth' | 'clientWidth' | 'scrollHeight' | 'clientHeight'>;
type Owns = (name: string, room: Room) => boolean;

const among =
  (names: readonly string[]): Owns =>
  (name) =>
    names.includes(name);

const isWritten: Owns = (name) => !/^(Shift\+)?(PageUp|PageDown|F\d+|Escape)$/.test(name);

const scrolls: Owns = (name, { scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
  sideways.includes(name) ? scrollWidth > clientWidth : moves.includes(name) && scrollHeight > clientHeight;

/** The first that matches what has the focus counts. */
const kinds: readonly { selector: string; owns: Owns }[] = [
  { selector: 'input[type=range]', owns: among(moves) },
  { selector: 'input[type=radio]', owns: among([...sideways, ...upright, 'Space']) },
  { selector: 'button, summary, input[type=checkbox]', owns: among(['Space', 'Enter']) },
  // In a list of choices letters look for one.
  { selector: 'textarea, input, select, [contenteditable]:not([contenteditable=false])', owns: isWritten },
  { selector: 'a[href]', owns: among(['Enter']) },
  { selector: '[role=treeitem]', owns: among([...moves, 'Space', 'Enter', 'Escape']) },
  { selector: '[tabindex]', owns: scrolls },
];

/** Whether a key that is pressed in this control is the control's. */
export const isOwn = (control: { matches(selector: string): boolean } & Room, name: string): boolean =>
  kinds.find(({ selector }) => control.matches(selector))?.owns(name, control) ?? false;
