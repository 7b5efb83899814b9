/**
 * `<database-lab>`: a real Postgres on a storage that fails as it is told. Downloads nothing before it is asked to, does
 * one thing at a time, waits while another window runs one, and ends all it started when its slide is left.
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { DatabaseError } from '../../../src/database/error.ts';
import { databaseSentence } from '../../../src/database/lines.ts';
import { missing } from '../../../src/database/missing.ts';
import { takeTurn } from '../../../src/database/turn.ts';
import { words } from '../words.ts';
import type { Asked, Desk, Experiment } from './experiments.ts';
import type { ChosenFault } from './faults.ts';
import { labTemplate } from './lab-template.ts';
import type { PageSearch } from './measured.ts';
import { Session } from './session.ts';
import './style.css';
import { whenLeft } from './when-left.ts';

const text = words.lab;
/** How often the time is told for which the server sits in a read, in milliseconds. */
const CLOCK = 500;

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
  asked: readonly Asked[];
  line: string;
  /** What is being done to the database. */
  busy: AbortController | undefined;
}

export type State =
  | { is: 'off'; problem: string | undefined }
  /** Another window runs one; `start` does not wait for its end. */
  | { is: 'waiting'; session: Session; start: () => void }
  /** How much of the files is here. */
  | { is: 'starting'; session: Session; share: number }
  | Up;

export interface Settings {
  fault: ChosenFault;
  /** How many milliseconds a driver waits for a SELECT. */
  patience: number;
  key: number;
}

export class DatabaseLab extends LitElement {
  static override readonly properties = { context: { attribute: false } };
  declare context: DatabaseLabContext | undefined;
  private state: State = { is: 'off', problem: undefined };
  private settings: Settings = {
    fault: { page: 98, name: 'silence', checksum: 'kept' },
    patience: 500,
    key: 13_500,
  };
  private clock: ReturnType<typeof setInterval> | undefined;
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
      set: (settings) => {
        this.settings = { ...this.settings, ...settings };
        this.requestUpdate();
      },
    });
  }

  protected override updated(): void {
    // The newest lines are the last ones.
    for (const lines of this.querySelectorAll('.server-log, .terminal')) lines.scrollTop = lines.scrollHeight;
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
    const lacks = missing();
    if (lacks) return this.go({ is: 'off', problem: text.failed(lineOf(new DatabaseError(lacks))) });
    const session = new Session(() => this.tick(session));
    this.go({ is: 'starting', session, share: 0 });
    try {
      await takeTurn(session.over.signal, (start) => {
        if (this.isOf(session)) this.go({ is: 'waiting', session, start });
      });
      if (this.isOf(session)) this.go({ is: 'starting', session, share: 0 });
      await session.open((share) => {
        if (this.isOf(session)) this.go({ is: 'starting', session, share });
      });
      const line = text.ready(session.pages.length);
      if (this.isOf(session)) this.go({ is: 'up', session, asked: [], line, busy: undefined });
    } catch (error) {
      if (this.isOf(session)) this.end(text.failed(lineOf(error)));
    }
  }

  /** Ends the worker and lets go of all that was loaded. */
  private end(problem?: string): void {
    const { state } = this;
    if (state.is === 'off') return;
    if (state.is === 'up') state.busy?.abort();
    state.session.end();
    this.tick(state.session);
    this.go({ is: 'off', problem });
  }

  /** While the server sits in a read the time goes on. */
  private tick(session: Session): void {
    clearInterval(this.clock);
    if (session.hungSince !== undefined && !session.over.signal.aborted)
      this.clock = setInterval(() => this.requestUpdate(), CLOCK);
    this.requestUpdate();
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
    let asked: readonly Asked[] = [];
    const write = (written: readonly Asked[]) => {
      asked = written;
      this.put(session, { asked });
    };
    if (this.state.is === 'up') ({ asked } = this.state);
    return {
      session,
      signal,
      patience: this.settings.patience,
      get asked() {
        return asked;
      },
      clear: () => write([]),
      note: (one) => write([...asked, one]),
      say: (line) => this.put(session, { line }),
      keep: (found) => this.context?.keep({ ...this.context.search, ...found }),
    };
  }

  private put(session: Session, part: Partial<Up>): void {
    if (this.state.is === 'up' && this.isOf(session)) this.go({ ...this.state, ...part });
  }
}

customElements.define('database-lab', DatabaseLab);
