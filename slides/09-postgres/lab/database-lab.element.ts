/**
 * `<database-lab>`: a real Postgres with one bad page. Downloads nothing before it is asked to, and ends all it started
 * when its slide is left.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { databaseSentence, problemLine } from '../../../src/database/lines.ts';
import { amount, bytes, duration } from '../../../src/words/format.ts';
import './style.css';
import { words } from '../words.ts';
import { Files } from './files.ts';
import type { PageSearch } from './measured.ts';
import { missing } from './missing.ts';
import { probePicture } from './probe-picture.ts';
import { checksToFirstBad, halve, type KeyRange, pieces } from './search.ts';
import { type Probe, Session } from './session.ts';
import { checkedDownloadBytes, firstDownloadBytes, MOST_MEMORY_MEGABYTES } from './sizes.ts';
import { FIRST_KEY, LAST_KEY } from './table.ts';
import { whenLeft } from './when-left.ts';

const text = words.lab;

const ALL: KeyRange = { from: FIRST_KEY, to: LAST_KEY };
const PIECES = 20;
const PATIENCE = { minimum: 300, maximum: 1000, step: 50, default: 500 };
/** The whole range is asked in one go when all should be good. */
const VERIFY_MILLISECONDS = 10_000;
const LOG_LINES_SHOWN = 200;

export interface DatabaseLabContext {
  /** What was found out so far. */
  search: PageSearch;
  keep(search: PageSearch): void;
  /** Whether there is a server, and the panel needs room. */
  running(isRunning: boolean): void;
}

/** The database's own sentence, or the browser's. */
const lineOf = (error: unknown) => databaseSentence(error) ?? (error as Error).message;

type State = 'off' | 'starting' | 'up';

export class DatabaseLab extends HTMLElement {
  private given: DatabaseLabContext | undefined;
  private state: State = 'off';
  private session: Session | undefined;
  private files: Files | undefined;
  private checksums = false;
  private patience = PATIENCE.default;
  private byHand: KeyRange = { from: FIRST_KEY, to: LAST_KEY / 2 };
  private probes: Probe[] = [];
  private line = '';
  private loadedShare = 0;
  private problem: string | undefined;
  /** What is being done to the database; one thing at a time. */
  private busy: AbortController | undefined;
  private stopWatching: (() => void) | undefined;

  set context(context: DatabaseLabContext) {
    this.given = context;
    this.draw();
  }

  connectedCallback(): void {
    // Set before this class was known, the property hides the setter.
    if (Object.hasOwn(this, 'context')) {
      const { context } = this as unknown as { context: DatabaseLabContext };
      Reflect.deleteProperty(this, 'context');
      this.context = context;
    }
    this.stopWatching = whenLeft(this, () => this.end());
    this.draw();
  }

  disconnectedCallback(): void {
    this.stopWatching?.();
    this.end();
  }

  private async start(): Promise<void> {
    this.problem = missing();
    if (this.problem) {
      this.draw();
      return;
    }
    this.files ??= new Files();
    const session = new Session(this.files, () => this.draw());
    this.session = session;
    this.state = 'starting';
    this.loadedShare = 0;
    this.probes = [];
    this.say(text.downloading(0));
    this.tellFigure();
    try {
      await session.open(this.checksums ? 'checked' : 'plain', (share) => {
        if (this.session !== session) return;
        this.loadedShare = share;
        this.say(share < 1 ? text.downloading(share) : text.booting);
      });
      if (this.session !== session) return;
      this.state = 'up';
      this.say(text.ready);
    } catch (error) {
      if (this.session !== session) return;
      this.end();
      this.problem = text.failed(lineOf(error));
      this.draw();
    }
  }

  /** Ends every worker and lets go of all that was loaded. */
  private end(): void {
    this.busy?.abort();
    this.busy = undefined;
    this.session?.end();
    this.session = undefined;
    this.files = undefined;
    if (this.state === 'off') return;
    this.state = 'off';
    this.line = '';
    this.draw();
    this.tellFigure();
  }

  private async switchChecksums(): Promise<void> {
    this.checksums = !this.checksums;
    this.busy?.abort();
    this.busy = undefined;
    const { session } = this;
    this.session = undefined;
    session?.end();
    await this.start();
  }

  /** One thing at a time; what fails says so and leaves the rest alone. */
  private async act(does: (session: Session, signal: AbortSignal) => Promise<void>): Promise<void> {
    const { session } = this;
    if (!session || this.busy) return;
    const busy = new AbortController();
    this.busy = busy;
    this.draw();
    try {
      await does(session, busy.signal);
    } catch (error) {
      if (this.session === session && !busy.signal.aborted) {
        this.end();
        this.problem = text.lost(lineOf(error));
      }
    }
    if (this.busy === busy) this.busy = undefined;
    this.draw();
    this.tellFigure();
  }

  private damage(): Promise<void> {
    return this.act(async (session) => {
      await session.damage();
      this.probes = [];
      this.say(text.afterDamage);
    });
  }

  private async probe(session: Session, range: KeyRange): Promise<Probe> {
    const { from, to } = range;
    this.say(text.selecting(from, to));
    const probe = await session.select(range, this.patience);
    this.probes = [...this.probes, probe];
    if (probe.outcome === 'answered') this.say(text.answered(from, to, probe.milliseconds));
    else this.say(probe.outcome === 'hung' ? text.hung(from, to, probe.milliseconds) : text.error(from, to));
    return probe;
  }

  private oneByOne(): Promise<void> {
    return this.act(async (session, signal) => {
      this.probes = [];
      let firstBad = 0;
      for (const range of pieces(ALL, PIECES)) {
        if (signal.aborted) return;
        const { outcome } = await this.probe(session, range);
        if (outcome === 'answered' || firstBad > 0) continue;
        firstBad = this.probes.length;
        this.keep({ oneByOne: { checks: firstBad, of: PIECES } });
      }
      const bad = this.probes.filter(({ outcome }) => outcome !== 'answered').length;
      this.say(bad === 0 ? text.allAnswered : text.hungOf(bad, PIECES));
    });
  }

  private halve(): Promise<void> {
    return this.act(async (session, signal) => {
      this.probes = [];
      const tried = () => this.probes.map(({ from, to, outcome }) => ({ from, to, bad: outcome !== 'answered' }));
      for (;;) {
        const next = halve(ALL, tried());
        const first = checksToFirstBad(ALL, tried());
        if (first !== undefined) this.keep({ halving: { checks: first, allChecks: this.probes.length, of: LAST_KEY } });
        if ('found' in next) {
          this.say(next.found ? this.foundLine(next.found) : text.notFound);
          return;
        }
        if (signal.aborted) return;
        await this.probe(session, next.ask);
      }
    });
  }

  private foundLine({ from, to }: KeyRange): string {
    return text.found(from, to, this.probes.length);
  }

  private askByHand(): Promise<void> {
    return this.act(async (session) => {
      const { from, to } = this.byHand;
      await this.probe(session, { from: Math.min(from, to), to: Math.max(from, to) });
    });
  }

  private check(): Promise<void> {
    return this.act(async (session) => {
      const answer = await session.check();
      if (answer.outcome === 'answered') this.say(text.checkGood(answer.milliseconds));
      else this.say(answer.outcome === 'failed' ? text.checkBad(problemLine(answer.problem)) : text.checkHung);
    });
  }

  private toggleIndexScans(): Promise<void> {
    return this.act(async (session) => {
      await session.allowIndexScans(!session.indexScans);
      this.say(session.indexScans ? text.indexOn : text.indexOff);
    });
  }

  private repair(): Promise<void> {
    return this.act(async (session) => {
      const answer = await session.repair();
      if (answer.outcome === 'answered') this.say(text.repaired(answer.milliseconds));
      else this.say(answer.outcome === 'failed' ? text.repairFailed(problemLine(answer.problem)) : text.repairHung);
    });
  }

  private verify(): Promise<void> {
    return this.act(async (session) => {
      if (!session.indexScans) await session.allowIndexScans(true);
      const all = await session.select(ALL, session.damaged ? this.patience : VERIFY_MILLISECONDS);
      this.probes = [...this.probes, all];
      const isGood = all.outcome === 'answered' && (await session.check()).outcome === 'answered';
      this.say(isGood ? text.verified(LAST_KEY) : text.notVerified);
    });
  }

  private say(line: string): void {
    this.line = line;
    this.draw();
  }

  private tellFigure(): void {
    this.given?.running(this.state !== 'off');
  }

  private keep(found: PageSearch): void {
    this.given?.keep({ ...this.given.search, ...found });
  }

  private draw(): void {
    this.dataset.state = this.state;
    if (this.state === 'off') render(this.offer(), this);
    else render(this.state === 'starting' ? this.progress() : this.lab(), this);
    // The newest lines are the last ones.
    const log = this.querySelector('.server-log');
    if (log) log.scrollTop = log.scrollHeight;
  }

  private offer(): TemplateResult {
    return html`<div class="lab"><button type="button" class="run" @click=${() => void this.start()}>${text.run}</button>
      <span>${this.problem ?? text.promise(firstDownloadBytes, checkedDownloadBytes, MOST_MEMORY_MEGABYTES)}</span></div>`;
  }

  private progress(): TemplateResult {
    return html`<div class="lab"><progress max="1" .value=${this.loadedShare} aria-label=${text.run}></progress>
      <span class="database-line">${this.line}</span><button type="button" @click=${() => this.end()}>${text.stop}</button></div>
      ${this.caution()}`;
  }

  /** What this is not. */
  private caution(): TemplateResult {
    return html`<div class="caution">${text.caution.map((line) => html`<p>${line}</p>`)}</div>`;
  }

  private lab(): TemplateResult {
    const { session } = this;
    const isUp = session !== undefined;
    const button = (label: string, click: () => unknown, on = true) =>
      html`<button type="button" ?disabled=${!isUp || this.busy !== undefined || !on} @click=${click}>${label}</button>`;
    return html`
      <div class="database-row">
        ${button(session?.damaged ? text.damaged : text.damage, () => this.damage(), !session?.damaged)}
        <label title=${bytes(checkedDownloadBytes)}><input type="checkbox" .checked=${this.checksums}
          @change=${() => void this.switchChecksums()} /> ${text.checksums}</label>
        <button type="button" @click=${() => this.end()}>${text.end}</button>
      </div>
      <div class="database-row">
        ${button(text.oneByOne, () => this.oneByOne())}
        ${button(text.halve, () => this.halve())}
        ${this.busy ? html`<button type="button" class="stop" @click=${() => this.busy?.abort()}>${text.stop}</button>` : nothing}
        <label>${text.patience} <input type="range" min=${PATIENCE.minimum} max=${PATIENCE.maximum} step=${PATIENCE.step}
          .value=${String(this.patience)} @input=${(event: Event) => this.setPatience(event)} /> <output>${duration(this.patience)}</output></label>
      </div>
      <div class="database-row">
        ${this.keyInput('from', text.from)} ${this.keyInput('to', text.to)}
        ${button(text.ask, () => this.askByHand())}
      </div>
      <div class="database-row">
        ${button(text.amcheck, () => this.check())}
        <label><input type="checkbox" .checked=${session?.indexScans ?? true} ?disabled=${!isUp || this.busy !== undefined}
          @change=${() => this.toggleIndexScans()} /> ${text.indexScans}</label>
        ${button(text.reindex, () => this.repair())}
        ${button(text.verify, () => this.verify())}
      </div>
      ${this.probes.length > 0 ? this.picture() : this.caution()}
      <p class="database-line" aria-live="polite">${this.line}</p>
      <pre class="server-log ${isUp && session.log.length > 0 ? 'written' : ''}" tabindex="0" role="log" aria-label=${text.log}>${session && session.log.length > 0 ? session.log.slice(-LOG_LINES_SHOWN).join('\n') : text.logEmpty}</pre>`;
  }

  private picture(): TemplateResult {
    const key = (outcome: Probe['outcome'], label: string) =>
      this.probes.some((probe) => probe.outcome === outcome)
        ? html`<span class="probe-key ${outcome}">${label}</span>`
        : nothing;
    return html`${probePicture(this.probes)}
      <div class="probe-axis" aria-hidden="true"><span>${text.firstKey(FIRST_KEY)}</span>
        <span>${text.keySelect} ${key('answered', text.keyAnswered)} ${key('hung', text.keyHung)} ${key('failed', text.keyFailed)}</span>
        <span>${amount(LAST_KEY)}</span></div>`;
  }

  private keyInput(which: 'from' | 'to', label: string): TemplateResult {
    const take = (event: Event) => {
      const key = Math.round(Number((event.target as HTMLInputElement).value));
      if (key >= FIRST_KEY && key <= LAST_KEY) this.byHand = { ...this.byHand, [which]: key };
    };
    return html`<label>${label} <input type="number" min=${FIRST_KEY} max=${LAST_KEY} .value=${String(this.byHand[which])} @change=${take} /></label>`;
  }

  private setPatience(event: Event): void {
    this.patience = Number((event.target as HTMLInputElement).value);
    this.draw();
  }
}

customElements.define('database-lab', DatabaseLab);
