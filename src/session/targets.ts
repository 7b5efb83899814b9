/** Where the values of a link belong: in the scopes whose figures show their model. */
import type { Target } from './link.ts';

/**
 * Links of the first version named the model alone: then all its scopes have the values. Some models then had the name
 * of their tale.
 * @param shown a target for each figure that there is.
 */
export function targetsAmong(shown: readonly Target[]) {
  return (model: string, scope: string | undefined): Target[] => {
    const found = shown.filter((one) => one.model === model && (scope === undefined || one.scope === scope));
    const byTale = scope === undefined && found.length === 0 ? shown.filter((one) => one.scope === model) : [];
    return unique([...found, ...byTale]);
  };
}

/** Figures of one model in one scope have its values in common, also those that only some of them begin with. */
function unique(list: readonly Target[]): Target[] {
  const found: Target[] = [];
  for (const { scope, model, first } of list) {
    const same = found.find((one) => scope === one.scope && model === one.model);
    if (!same) found.push({ scope, model, ...(first ? { first } : {}) });
    else if (first) same.first = { ...same.first, ...first };
  }
  return found;
}
