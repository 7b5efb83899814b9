/**
 * `<database-lab>`: a real Postgres with one bad page. Downloads nothing before it is asked to, does one thing at a time,
 * and ends all it started when its slide is left.
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { databaseSentence } from '../../../src/database/lines.ts';
import { words } from '../words.ts';
import type { Desk, Experiment } from './experiments.ts';
import { Files } from './files.ts';
import { labTemplate } from './lab-template.ts';
import type { PageSearch } from './measured.ts';
import { missing } from './missing.ts';
import type { KeyRange } from './search.ts';
import { type Probe, Session } from './session.ts';
import './style.css';
import { FIRST_KEY, LAST_KEY } from './table.ts';
import { whenLeft } from './when-left.ts';

const text = words.lab;

/** The database's own sentence, or the browser's. */
const lineOf = (error: unknown) => databaseSentence(error) ?? (error as Error).message;

export interface DatabaseLabContext {
  /** What was found out so far. */
  search: PageSearch;
  keep(search: PageSearch): void;
  /** Nothing else of the figure is open in place of its chart. */
  isFree: boolean;
  /** Whether there is a server, and the panel needs room. */
  running(isRunning: boolean): void;
}

export interface Up {
  is: 'up';
  session: Session;
  probes: readonly Probe[];
  line: string;
  /** What is being done to the database. */
  busy: AbortController | undefined;
}

export type State =
  | { is: 'off'; problem: string | undefined }
  /** How much of the files is here. */
  | { is: 'starting'; session: Session; share: number }
  | Up;

export interface Settings {
  checksums: boolean;
  /** How many milliseconds a SELECT may take. */
  patience: number;
  byHand: KeyRange;
}

export class DatabaseLab extends LitElement {
  static override readonly properties = { context: { attribute: false } };
  declare context: DatabaseLabContext | undefined;
  private state: State = { is: 'off', problem: undefined };
  private settings: Settings = { checksums: false, patience: 500, byHand: { from: FIRST_KEY, to: LAST_KEY / 2 } };
  private files: Files | undefined;
  private stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWatching = whenLeft(this, () => this.end());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWatching?.();
    this.end();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.dataset.state = this.state.is;
    // Whoever looked at the table meanwhile gets the desk back.
    if (changed.has('context') && this.state.is !== 'off' && this.context?.isFree) this.context.running(true);
  }

  protected override render(): TemplateResult {
    return labTemplate({
      state: this.state,
      settings: this.settings,
      start: () => void this.start(),
      end: () => this.end(),
      act: (experiment) => void this.act(experiment),
      stop: () => this.state.is === 'up' && this.state.busy?.abort(),
      set: (settings) => this.set(settings),
    });
  }

  protected override updated(): void {
    // The newest lines are the last ones.
    const log = this.querySelector('.server-log');
    if (log) log.scrollTop = log.scrollHeight;
  }

  private go(state: State): void {
    const isOther = (this.state.is === 'off') !== (state.is === 'off');
    this.state = state;
    this.requestUpdate();
    if (isOther) this.context?.running(state.is !== 'off');
  }

  private isOf(session: Session): boolean {
    return this.state.is !== 'off' && this.state.session === session;
  }

  private async start(): Promise<void> {
    const problem = missing();
    if (problem) {
      this.go({ is: 'off', problem });
      return;
    }
    this.files ??= new Files();
    const session = new Session(this.files, () => this.requestUpdate());
    this.go({ is: 'starting', session, share: 0 });
    try {
      await session.open(this.settings.checksums ? 'checked' : 'plain', (share) => {
        if (this.isOf(session)) this.go({ is: 'starting', session, share });
      });
      if (this.isOf(session)) this.go({ is: 'up', session, probes: [], line: text.ready, busy: undefined });
    } catch (error) {
      if (this.isOf(session)) this.end(text.failed(lineOf(error)));
    }
  }

  /** Ends every worker and lets go of all that was loaded. */
  private end(problem?: string): void {
    this.leave();
    this.files = undefined;
    if (this.state.is !== 'off') this.go({ is: 'off', problem });
  }

  private leave(): void {
    if (this.state.is === 'up') this.state.busy?.abort();
    if (this.state.is !== 'off') this.state.session.end();
  }

  private set(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.requestUpdate();
    if (settings.checksums === undefined) return;
    this.leave();
    void this.start();
  }

  /** One thing at a time; what fails says so and leaves the rest alone. */
  private async act(experiment: Experiment): Promise<void> {
    const { state } = this;
    if (state.is !== 'up' || state.busy) return;
    const busy = new AbortController();
    const { session } = state;
    const desk = this.desk(session, busy.signal);
    this.put(session, { busy });
    try {
      await experiment(desk);
    } catch (error) {
      if (this.isOf(session) && !busy.signal.aborted) this.end(text.lost(lineOf(error)));
    }
    this.put(session, { busy: undefined });
  }

  /** What is written there by an experiment that outlives its session is not read. */
  private desk(session: Session, signal: AbortSignal): Desk {
    let probes: readonly Probe[] = [];
    const write = (written: readonly Probe[]) => {
      probes = written;
      this.put(session, { probes });
    };
    if (this.state.is === 'up') ({ probes } = this.state);
    return {
      session,
      signal,
      patience: this.settings.patience,
      get probes() {
        return probes;
      },
      clear: () => write([]),
      note: (probe) => write([...probes, probe]),
      say: (line) => this.put(session, { line }),
      keep: (found) => this.context?.keep({ ...this.context.search, ...found }),
    };
  }

  private put(session: Session, part: Partial<Up>): void {
    if (this.state.is === 'up' && this.isOf(session)) this.go({ ...this.state, ...part });
  }
}

customElements.define('database-lab', DatabaseLab);
