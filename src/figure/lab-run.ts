/** One measurement of a figure: loads the lab, runs it, keeps the result for as long as the page lives, ends with the slide. */
import type { Parameters, Values } from '../simulation/engine/parameters.ts';
import type { LabDeclaration, LabProgress } from './declare.ts';

/** Results by figure name: coming back to a slide does not run its lab again. */
const kept = new Map<string, unknown>();

export class LabRun {
  progress: LabProgress<unknown> | undefined;
  error: string | undefined;
  private abort: AbortController | undefined;
  private readonly name: string;
  private readonly changed: () => void;

  constructor(name: string, changed: () => void) {
    this.name = name;
    this.changed = changed;
  }

  get measured(): unknown {
    return this.progress?.measured ?? kept.get(this.name);
  }

  get running(): boolean {
    return this.abort !== undefined;
  }

  async start(declaration: LabDeclaration<Parameters, unknown>, values: Values): Promise<void> {
    this.stop();
    const abort = new AbortController();
    this.abort = abort;
    this.error = undefined;
    this.progress = { share: 0, note: '' };
    this.changed();
    const report = (progress: LabProgress<unknown>) => {
      if (abort.signal.aborted) return;
      this.progress = { measured: this.progress?.measured, ...progress };
      this.changed();
    };
    try {
      const lab = await declaration.load();
      const measured = await lab.measure(values, report, abort.signal);
      if (!abort.signal.aborted) kept.set(this.name, measured);
    } catch (error) {
      if (!abort.signal.aborted) this.error = (error as Error).message;
    }
    if (this.abort !== abort) return;
    this.abort = undefined;
    this.progress = undefined;
    this.changed();
  }

  stop(): void {
    this.abort?.abort();
    this.abort = undefined;
    this.progress = undefined;
  }
}
