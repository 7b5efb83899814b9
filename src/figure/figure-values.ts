/**
 * The values of a figure's model: what the store holds of it, admitted by the declarations. A figure reads and changes
 * them here alone; the store stays the one place where they live.
 */
import type { Model } from '../simulation/engine/model.ts';
import { admit, type Value, type Values } from '../simulation/engine/parameters.ts';
import { store } from '../state/store.ts';

const DEFAULT_SEED = 1;

export class FigureValues {
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  get current(): Values {
    return admit(this.model.parameters, this.given()).values;
  }

  /** What cannot be used of what was given, a line each. */
  get dropped(): string[] {
    return admit(this.model.parameters, this.given()).dropped;
  }

  get seed(): number {
    const { seed } = store.of(this.model.name);
    return typeof seed === 'number' && Number.isInteger(seed) ? seed : DEFAULT_SEED;
  }

  change(patch: Record<string, Value | undefined>): void {
    // A value at its default is not stored: links stay short, and a later default is not overruled.
    const kept = Object.entries(patch).map(([name, value]) => [
      name,
      value === this.model.parameters[name]?.default ? undefined : value,
    ]);
    store.change(this.model.name, Object.fromEntries(kept));
  }

  /** All that was set of this model is unset, but for these values. */
  replace(values: Record<string, Value | undefined>): void {
    const unset = Object.keys(store.of(this.model.name)).map((name) => [name, undefined]);
    this.change({ ...Object.fromEntries(unset), ...values });
  }

  private given(): Record<string, Value> {
    const { seed: _, ...given } = store.of(this.model.name);
    return given;
  }
}
