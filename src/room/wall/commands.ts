/**
 * What the speaker's phone asks is done, as a key at the speaker's desk would do it. A command counts if the key has signed it
 * that is handed out now, and if it is newer than the last; one after the other, in the order in which they came.
 */
import { isBlack } from '../../deck/black.ts';
import { paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { placeAfter, placeBefore } from '../../session/walk.ts';
import { type PlannedSlide, plannedSeconds } from '../../speaker/plan.ts';
import { type Command, type Deed, isOf, readCommand } from '../wire/command.ts';
import type { DeskFacts } from '../wire/desk-facts.ts';
import { type Verify, verifierOf } from '../wire/keys.ts';
import type { PhoneMessage } from '../wire/phone-message.ts';
import type { Payload } from '../wire/snapshot.ts';
import type { WallPart } from './wall.ts';

/** Of commands that are not looked at yet: a hand is slower, and a flood is not waited for. */
const MOST_WAITING = 20;
const SECOND = 1000;

export interface CommandsOptions {
  session: Session;
  room: string;
  /** The slides in order, with what is planned for each. */
  plan: readonly PlannedSlide[];
}

export class Commands implements WallPart {
  private readonly options: CommandsOptions;
  private waiting = 0;
  private work: Promise<void> = Promise.resolve();
  private known: { key: string; verify: Promise<Verify | undefined> } | undefined;

  constructor(options: CommandsOptions) {
    this.options = options;
  }

  heard(_client: string, message: PhoneMessage): void {
    const command = readCommand(message);
    if (!command || !this.options.session.get(paths.delegate) || this.waiting >= MOST_WAITING) return;
    this.waiting += 1;
    this.work = this.work
      .then(() => this.take(command))
      .finally(() => {
        this.waiting -= 1;
      });
  }

  /** Settles when all that was heard has been looked at. */
  get done(): Promise<void> {
    return this.work;
  }

  payload(): Payload {
    const { session, plan } = this.options;
    const [delegate, place] = [session.get(paths.delegate), session.get(paths.place)];
    if (!delegate || !place) return {};
    const at = plan.findIndex(({ slide }) => slide === place.slide);
    const desk: DeskFacts = {
      key: delegate.key,
      timer: session.get(paths.timer) ?? null,
      from: SECOND * plannedSeconds(plan.slice(0, Math.max(0, at))),
      to: SECOND * plannedSeconds(plan.slice(0, at + 1)),
      left: (plan[at]?.steps ?? 0) - place.step - 1,
    };
    return { desk };
  }

  private async take(command: Command): Promise<void> {
    const { session, room } = this.options;
    const delegate = session.get(paths.delegate);
    if (!delegate || command.at <= delegate.last) return;
    const verify = await this.verifierOf(delegate.key);
    if (!verify || !(await isOf(verify, room, command))) return;
    // The key may have been taken back meanwhile.
    if (session.get(paths.delegate)?.key !== delegate.key) return;
    session.batch(() => {
      session.set(paths.delegate, { key: delegate.key, last: command.at }, 'hand');
      this.act(command.deed);
    });
  }

  private act(deed: Deed): void {
    const { session, plan } = this.options;
    const place = session.get(paths.place);
    if (deed === 'black') session.set(paths.black, isBlack(session) ? undefined : true, 'hand');
    // Out of the dark either way comes back to where one was.
    else if (isBlack(session)) session.set(paths.black, undefined, 'hand');
    else if (place) {
      const to = deed === 'next' ? placeAfter(plan, place) : placeBefore(plan, place);
      if (to) session.set(paths.place, to, 'hand');
    }
  }

  private verifierOf(key: string): Promise<Verify | undefined> {
    if (this.known?.key !== key) this.known = { key, verify: verifierOf(key) };
    return this.known.verify;
  }
}
