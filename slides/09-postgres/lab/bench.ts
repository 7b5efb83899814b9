/**
 * A server at work and a spare: a statement that does not answer within the patience costs its server, which is ended,
 * and the spare takes its place. What has been done to the one (damage, settings) is done to the next before it is asked.
 */
import { DatabaseError } from '../../../src/database/error.ts';
import type { Answer, Server } from '../../../src/database/postgres.ts';

export interface Plan {
  boot(signal: AbortSignal): Promise<Server>;
  /** Brings a fresh server into the state of the one before. */
  outfit(server: Server): Promise<void>;
}

/** A browser lets a worker that never yields run on for about two seconds before it stops it by force. */
const LINGER_MILLISECONDS = 2000;
/** Ended servers that may still be there when another one starts: each takes as much memory as a live one. */
const MOST_LINGERING = 2;

export class Bench {
  private readonly plan: Plan;
  private lingering: Promise<void>[] = [];
  private readonly over = new AbortController();
  private active: Server | undefined;
  private spare: Promise<Server> | undefined;
  private bootedServers = 0;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  /** How many servers were started so far. */
  get booted(): number {
    return this.bootedServers;
  }

  async open(): Promise<void> {
    await this.take(this.boot());
    this.keepSpare();
  }

  /** Asks; a server that hangs, or whose engine crashed, is ended and replaced before the answer is given. */
  async ask(sql: string, patienceMilliseconds: number): Promise<Answer> {
    const server = await this.current();
    const answer = await server.ask(sql, patienceMilliseconds);
    // A server that refuses goes on; whatever else fails is its host.
    const lost = answer.outcome === 'hung' || (answer.outcome === 'failed' && answer.problem.code !== 'refused');
    if (lost && !this.over.signal.aborted) {
      server.end();
      this.active = undefined;
      if (answer.outcome === 'hung') this.linger();
      // A plain second try: a spare that did not come up must not end the session.
      await this.take(this.spare ?? this.boot()).catch(() => this.take(this.boot()));
      this.keepSpare();
    }
    this.over.signal.throwIfAborted();
    return answer;
  }

  /** Something to be done to the server at work, such as damage. */
  async with<T>(act: (server: Server) => Promise<T>): Promise<T> {
    return act(await this.current());
  }

  /** Ends every server, also one that is still starting. */
  end(): void {
    this.over.abort();
    this.active?.end();
    this.active = undefined;
    this.spare = undefined;
  }

  private async current(): Promise<Server> {
    this.over.signal.throwIfAborted();
    if (!this.active) throw new DatabaseError({ code: 'not-running', data: null });
    return this.active;
  }

  private async take(coming: Promise<Server>): Promise<void> {
    this.spare = undefined;
    const server = await coming;
    await this.plan.outfit(server);
    this.over.signal.throwIfAborted();
    this.active = server;
  }

  private keepSpare(): void {
    if (this.over.signal.aborted) return;
    this.spare = this.boot();
    // Looked at when it is needed; until then a failure is nobody's.
    this.spare.catch(() => undefined);
  }

  private linger(): void {
    const gone = new Promise<void>((done) => setTimeout(done, LINGER_MILLISECONDS)).then(() => {
      this.lingering = this.lingering.filter((one) => one !== gone);
    });
    this.lingering.push(gone);
  }

  private async boot(): Promise<Server> {
    while (this.lingering.length > MOST_LINGERING) await Promise.race(this.lingering);
    this.over.signal.throwIfAborted();
    this.bootedServers++;
    return this.plan.boot(this.over.signal);
  }
}
