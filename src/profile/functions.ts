/**
 * Each function of a profile, wherever it was called from: what it took itself, and with all that it called. A function
 * that calls itself is counted once, from its outermost call on.
 */
import type { CallTree } from './call-tree.ts';

export interface ProfiledFunction {
  name: string;
  self: number;
  total: number;
}

/** By total, largest first. */
export function functionsOf(tree: CallTree): ProfiledFunction[] {
  const totals = tree.totals();
  const functions = new Map<string, ProfiledFunction & { open: number }>();
  const functionOf = (call: number) => {
    const name = tree.nameOf(call);
    const known = functions.get(name) ?? { name, self: 0, total: 0, open: 0 };
    functions.set(name, known);
    return known;
  };
  tree.walk(
    (call) => {
      const entered = functionOf(call);
      entered.self += tree.selfOf(call);
      if (entered.open === 0) entered.total += totals[call] ?? 0;
      entered.open++;
    },
    (call) => {
      functionOf(call).open--;
    },
  );
  return [...functions.values()]
    .map(({ name, self, total }) => ({ name, self, total }))
    .sort((a, b) => b.total - a.total || b.self - a.self);
}
