/**
 * The one place where values live: model → parameter → value, plain data, only what differs from the defaults.
 * Everything that changes a value comes through here; everything that shows one listens.
 * Declarations are not known here: figures admit values through them, so a stale or foreign value can never spread.
 */
import type { Value } from '../simulation/engine/parameters.ts';

/** What was set of one model; `seed` lies beside the parameters. */
export type ModelValues = Record<string, Value>;
export type AllValues = Record<string, Readonly<ModelValues>>;

const NOTHING: Readonly<ModelValues> = Object.freeze({});

export class ValuesStore {
  private values: AllValues = {};
  private readonly listeners = new Set<(models: ReadonlySet<string>) => void>();

  /** What was set of that model; what is not in it stands at its default. */
  of(model: string): Readonly<ModelValues> {
    return this.values[model] ?? NOTHING;
  }

  /** All of it, as plain data that may be kept, sent or put into a link. */
  snapshot(): AllValues {
    return structuredClone(this.values);
  }

  /** Sets some values of a model; `undefined` returns one to its default. */
  change(model: string, patch: Record<string, Value | undefined>): void {
    const next: ModelValues = { ...this.of(model) };
    for (const [name, value] of Object.entries(patch)) {
      if (value === undefined) delete next[name];
      else next[name] = value;
    }
    this.put(model, next);
  }

  /** Sets all values of a model at once; those that are not named stand at their defaults. */
  put(model: string, values: Readonly<ModelValues>): void {
    const { [model]: _, ...others } = this.values;
    this.values = Object.keys(values).length === 0 ? others : { ...others, [model]: values };
    this.tell(new Set([model]));
  }

  replace(values: AllValues): void {
    const models = new Set([...Object.keys(this.values), ...Object.keys(values)]);
    this.values = structuredClone(values);
    this.tell(models);
  }

  /** Calls back with the names of the models whose values changed; returns how to stop it. */
  subscribe(listener: (models: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(models: ReadonlySet<string>): void {
    for (const listener of this.listeners) listener(models);
  }
}

export const store = new ValuesStore();
