/**
 * `<database-lab>`: a real Postgres on a storage that fails as it is told. Downloads nothing before it is asked to, does
 * one thing at a time, waits while another window runs one, and ends all it started when its slide is left. Where another
 * window of the same talk runs one, or is to run it, that is shown here too, and what is pressed is done there.
 */
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { DatabaseError } from '../../../src/database/error.ts';
import { databaseSentence } from '../../../src/database/lines.ts';
import { missing } from '../../../src/database/missing.ts';
import { takeTurn } from '../../../src/database/turn.ts';
import type { SharedPanel } from '../../../src/figure/shared-panel.ts';
import { words } from '../words.ts';
import type { Asked, Desk, Experiment } from './experiments.ts';
import { LINES_SHOWN, labTemplate } from './lab-template.ts';
import type { PageSearch } from './measured.ts';
import { Session } from './session.ts';
import { experimentOf, type Settings, type ShownLab, type Wish } from './shown-lab.ts';
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
  shared: SharedPanel;
}

interface Up {
  is: 'up';
  session: Session;
  asked: readonly Asked[];
  line: string;
  /** What is being done to the database. */
  busy: AbortController | undefined;
}

type State =
  | { is: 'off'; problem: string | undefined }
  /** Another window runs one; `start` does not wait for its end. */
  | { is: 'waiting'; session: Session; start: () => void }
  /** How much of the files is here. */
  | { is: 'starting'; session: Session; share: number }
  | Up;

const SETTINGS: Settings = {
  fault: { page: 98, name: 'silence', checksum: 'kept' },
  patience: 500,
  key: 13_500,
};

export class DatabaseLab extends LitElement {
  static override readonly properties = { context: { attribute: false } };
  declare context: DatabaseLabContext | undefined;
  private state: State = { is: 'off', problem: undefined };
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
    const { context } = this;
    if (context && changed.has('context')) this.follow(context);
    if (context && this.elsewhere === undefined) context.shared.tell(this.isUntouched ? undefined : this.own);
    this.dataset.state = this.shown.is;
  }

  protected override render(): TemplateResult {
    return labTemplate({
      shown: this.shown,
      settings: this.settings,
      press: (wish) => this.press(wish),
      set: (settings) => this.context?.shared.set('settings', { ...this.settings, ...settings }),
    });
  }

  protected override updated(): void {
    // The newest lines are the last ones.
    for (const lines of this.querySelectorAll('.server-log, .terminal')) lines.scrollTop = lines.scrollHeight;
  }

  private get settings(): Settings {
    return this.context?.shared.get<Settings>('settings') ?? SETTINGS;
  }

  private get isUntouched(): boolean {
    return this.state.is === 'off' && this.state.problem === undefined;
  }

  /** What another window shows, where that runs a database, or is to. */
  private get elsewhere(): ShownLab | undefined {
    const { shared } = this.context ?? {};
    const shown = shared?.shownElsewhere<ShownLab>();
    if (shared?.isElsewhere) return shown ?? { is: 'off', problem: null };
    return shown?.is === 'off' ? undefined : shown;
  }

  private get shown(): ShownLab {
    return this.elsewhere ?? this.own;
  }

  private get own(): ShownLab {
    const { state } = this;
    if (state.is === 'off') return { is: 'off', problem: state.problem ?? null };
    if (state.is === 'waiting') return { is: 'waiting' };
    if (state.is === 'starting') return { is: 'starting', share: state.share };
    const { session, asked, line, busy } = state;
    const { pages, fault, log, hungSince } = session;
    return {
      is: 'up',
      pages: pages.length,
      fault: fault ?? null,
      asked: asked.slice(-LINES_SHOWN),
      line,
      isBusy: busy !== undefined,
      log: log.slice(-LINES_SHOWN),
      hungSeconds: hungSince === undefined ? null : Math.round((performance.now() - hungSince) / 100) / 10,
    };
  }

  /** Of two windows that began at once the later word holds; what was asked for here is done. */
  private follow({ shared, isFree, running }: DatabaseLabContext): void {
    if (this.elsewhere && this.state.is !== 'off') this.end();
    const wish = shared.takeWish();
    if (wish !== undefined) this.obey(wish);
    // Whoever looked at the table meanwhile gets the desk back.
    if (this.state.is !== 'off' && isFree) running(true);
  }

  private press(wish: Wish): void {
    const { elsewhere, context } = this;
    if (!elsewhere) this.obey(wish);
    else context?.shared.ask(wish);
    if (elsewhere && wish === 'end') context?.shared.forget();
  }

  /** @param wish of this window or another one. */
  private obey(wish: string): void {
    const { state } = this;
    if (wish === 'start' && state.is === 'off') void this.start();
    else if (wish === 'now' && state.is === 'waiting') state.start();
    else if (wish === 'stop' && state.is === 'up') state.busy?.abort();
    else if (wish === 'end') this.end();
    else this.act(wish);
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
  private act(wish: string): void {
    const { state } = this;
    // What fails already is looked at, whatever the menu says.
    const fault = (state.is === 'up' && state.session.fault) || this.settings.fault;
    const experiment = experimentOf(wish, { ...this.settings, fault });
    if (experiment && state.is === 'up' && !state.busy) void this.run(experiment, state);
  }

  private async run(experiment: Experiment, state: Up): Promise<void> {
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
