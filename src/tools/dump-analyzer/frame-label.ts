/** Short names for frames and for groups of stacks: what stands on a line of its own must be told apart at a glance. */

/** `java.base@17/java.lang.Thread.run(Thread.java:840)` as `Thread.run`. */
export function frameLabel(frame: string): string {
  const method = frame.replace(/\(.*$/, '').replace(/^.*\//, '');
  return method.split('.').slice(-2).join('.');
}

/**
 * The top frame of each stack; where several share it, also the first frame below by which they can be told apart.
 */
export function groupLabels(stacks: readonly (readonly string[])[]): { top: string; via: string }[] {
  const sameTop = new Map<string, (readonly string[])[]>();
  for (const stack of stacks) {
    const top = stack[0] ?? '';
    sameTop.set(top, [...(sameTop.get(top) ?? []), stack]);
  }
  return stacks.map((stack) => {
    const others = sameTop.get(stack[0] ?? '') ?? [];
    const differs = stack.findIndex((frame, depth) => others.some((other) => other[depth] !== frame));
    const top = frameLabel(stack[0] ?? '');
    const telling = differs < 0 ? [] : stack.slice(differs).map(frameLabel);
    return { top, via: telling.find((label) => label !== top) ?? '' };
  });
}
