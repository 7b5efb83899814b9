/** Short names for frames and for groups of stacks: what stands on a line of its own must be told apart at a glance. */

/** Where the place stands, last in the frame: `(Thread.java:840)`, `(int, long):7`, ` (file:///shop.mjs:10:71)`. */
const place = / ?\(([^()]*)\)(?::\d+)?$/;
/** A class that the runtime made up has an address in its name. */
const madeUp = /\/0x[0-9a-f]+/;
/** How Go waits says less than who waits. */
const plumbing = /^(?:runtime|internal\/(?:sync|poll)|sync\.runtime_\w+)\b/;

/** `java.base@17/java.lang.Thread.run(Thread.java:840)` as `Thread.run`; a bare `get` with its file, `get (queue.py)`. */
export function frameLabel(frame: string): string {
  const source = place.exec(frame)?.[1] ?? '';
  const method = frame.replace(place, '').replace(madeUp, '').replace(/^.*\//, '').trim();
  const file = source
    .replace(/:[\d:]+$/, '')
    .split('/')
    .at(-1);
  return method.includes('.') || !file ? method.split('.').slice(-2).join('.') : `${method} (${file})`;
}

/** Index of the frame that says what its thread is at. */
function topOf(stack: readonly string[]): number {
  return Math.max(
    0,
    stack.findIndex((frame) => !plumbing.test(frame)),
  );
}

/**
 * The top frame of each stack; where several share it, also the first frame below by which they can be told apart.
 */
export function groupLabels(stacks: readonly (readonly string[])[]): { top: string; via: string }[] {
  const sameTop = new Map<string, (readonly string[])[]>();
  const topFrame = (stack: readonly string[]) => stack[topOf(stack)] ?? '';
  for (const stack of stacks) sameTop.set(topFrame(stack), [...(sameTop.get(topFrame(stack)) ?? []), stack]);
  return stacks.map((stack) => {
    const others = sameTop.get(topFrame(stack)) ?? [];
    const differs = stack.findIndex((frame, depth) => others.some((other) => other[depth] !== frame));
    const top = frameLabel(topFrame(stack));
    const telling = differs < 0 ? [] : stack.slice(Math.max(differs, topOf(stack))).map(frameLabel);
    return { top, via: telling.find((label) => label !== top) ?? '' };
  });
}
