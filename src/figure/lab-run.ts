/** One measurement of a figure: loads the lab, runs it, hands over what it found, ends with the slide. */
import { loadCode } from '../run/load-code.ts';
import type { Parameters, Values } from '../simulation/engine/parameters.ts';
import type { Lab, LabDeclaration, LabProgress } from './declare.ts';
import { labLine } from './lost-lines.ts';

export class LabRun {
  progress: LabProgress<unknown> | undefined;
  error: string | undefined;
  private abort: AbortController | undefined;
  private readonly changed: () => void;
  private readonly keep: (measured: unknown) => void;

  /** @param keep is given what the lab has measured, once it is complete. */
  constructor(changed: () => void, keep: (measured: unknown) => void) {
    this.changed = changed;
    this.keep = keep;
  }

  /** What is known so far of the run that goes on. */
  get measured(): unknown {
    return this.progress?.measured;
  }

  get running(): boolean {
    return this.abort !== undefined;
  }

  async start(declaration: LabDeclaration<Parameters, string, unknown>, values: Values): Promise<void> {
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
    let lab: Lab<Parameters, unknown> | undefined;
    try {
      lab = await loadCode(() => declaration.load());
      abort.signal.throwIfAborted();
      const measured = await lab.measure(values, report, abort.signal);
      if (!abort.signal.aborted) this.keep(measured);
    } catch (error) {
      if (!abort.signal.aborted) this.error = lab?.sentence?.(error) ?? labLine(error);
    }
    if (this.abort === abort) this.stop();
  }

  stop(): void {
    if (!this.abort) return;
    this.abort.abort();
    this.abort = undefined;
    this.progress = undefined;
    this.changed();
  }
}
