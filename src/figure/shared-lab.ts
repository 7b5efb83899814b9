/**
 * A measurement as all windows of a talk see it. It runs in the window that the room sees, and the session tells how far it
 * is; another window asks for it there, and shows what is told. Of two that began at once the later word holds.
 */
import { type LabState, type Path, paths } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import type { Parameters, Values } from '../simulation/engine/parameters.ts';
import type { LabDeclaration, LabProgress } from './declare.ts';
import { LabRun } from './lab-run.ts';

/** Whoever watches from elsewhere needs no more. */
const STEPS_TOLD = 100;

export class SharedLab {
  private readonly run: LabRun;
  private readonly session: Session;
  private readonly path: Path<LabState>;
  readonly isElsewhere: boolean;

  /**
   * @param figure whose measurement it is
   * @param isElsewhere it runs in another window
   * @param keep is given what the lab has measured, once it is complete.
   */
  constructor(
    figure: string,
    { session, labsElsewhere = false }: { session: Session; labsElsewhere?: boolean },
    changed: () => void,
    keep: (measured: unknown) => void,
  ) {
    this.session = session;
    this.path = paths.lab(figure);
    this.isElsewhere = labsElsewhere;
    this.run = new LabRun(() => {
      this.tell();
      changed();
    }, keep);
  }

  private get told(): LabState | undefined {
    return this.session.get(this.path);
  }

  get running(): boolean {
    return this.isElsewhere ? this.told !== undefined && this.told.is !== 'failed' : this.run.running;
  }

  get progress(): LabProgress<unknown> | undefined {
    return this.isElsewhere ? this.told : this.run.progress;
  }

  get error(): string | undefined {
    if (!this.isElsewhere) return this.run.error;
    return this.told?.is === 'failed' ? this.told.note : undefined;
  }

  /** What is known so far of the run that goes on here. */
  get measured(): unknown {
    return this.run.measured;
  }

  /** Whether another window asked for it, and nobody has begun. */
  get isAsked(): boolean {
    return !this.isElsewhere && this.told?.is === 'asked';
  }

  isOf(path: string): boolean {
    return path === this.path;
  }

  start(declaration: LabDeclaration<Parameters, string, unknown>, values: Values): void {
    if (this.isElsewhere) this.session.set(this.path, { is: 'asked', window: '', share: 0, note: '' }, 'hand');
    else void this.run.start(declaration, values);
  }

  stop(): void {
    if (this.isElsewhere) this.session.set(this.path, undefined, 'hand');
    else this.run.stop();
  }

  /** The slide is left: what runs here ends. */
  leave(): void {
    this.run.stop();
  }

  /** Another window has stopped it, or runs it itself. */
  follow(): void {
    if (this.told?.is !== 'asked' && this.told?.window !== this.session.window) this.run.stop();
  }

  private tell(): void {
    const { running, progress, error } = this.run;
    const { window } = this.session;
    const { told } = this;
    if (running) {
      const share = Math.round(Math.min(1, Math.max(0, progress?.share ?? 0)) * STEPS_TOLD) / STEPS_TOLD;
      this.session.set(this.path, { is: 'running', window, share, note: progress?.note ?? '' }, 'hand');
    } else if (error !== undefined)
      this.session.set(this.path, { is: 'failed', window, share: 0, note: error }, 'hand');
    else if (told?.window === window) this.session.set(this.path, undefined, 'hand');
  }
}
