/**
 * A phone's votes: a bet on the question that the room is asked is sent to the wall, and sent again as long as the wall has not
 * counted it. Kept for the tab while the talk lasts.
 */
import { type Path, type Place, paths, prefixes, readPath } from '../../session/paths.ts';
import { isRecord } from '../../session/plain.ts';
import type { Session } from '../../session/session.ts';
import type { Payload } from '../wire/snapshot.ts';
import { type Question, readQuestion, readVote, textOfVote, type Vote, writeVote } from '../wire/vote.ts';
import type { Phone, PhonePart, Say } from './phone.ts';
import { UntilCounted } from './until-counted.ts';

const KEY = 'make-it-work-fast:votes';
export interface VoteBoxOptions extends Phone {
  session: Session;
  /** Where it is kept how far a slide's steps are walked. */
  placeOf(slide: string): Path<Place>;
  random?: () => number;
  storage?: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

interface Cast {
  vote: Vote;
  sending: UntilCounted;
}

export class VoteBox implements PhonePart {
  private readonly options: VoteBoxOptions;
  private readonly cast = new Map<string, Cast>();
  private say: Say = () => false;
  private question: Question | undefined;
  private last = 0;

  constructor(options: VoteBoxOptions) {
    this.options = options;
    for (const vote of this.kept()) {
      this.cast.set(vote.figure, this.castOf(vote));
      this.last = Math.max(this.last, vote.at);
    }
    options.session.subscribe((changes) => {
      for (const { path, value, by } of changes) {
        const read = readPath(path);
        if (read?.kind === 'bets' && by === 'hand' && typeof value === 'number') this.vote(read.figure, value);
      }
    });
  }

  told(payload: Payload, say: Say): void {
    this.say = say;
    const before = this.question;
    this.question = readQuestion(payload.question);
    if (before && before.figure !== this.question?.figure) this.show({ ...before, isOpen: false });
    if (payload.isOver === true) this.forget();
    const { question } = this;
    if (!question) return;
    this.cast.get(question.figure)?.sending.told(question.digest);
    this.show(question);
    if (!question.isOpen && isRecord(payload.place)) this.pass(question.figure, String(payload.place.slide));
  }

  private vote(figure: string, choice: number): void {
    const { question } = this;
    if (!question?.isOpen || question.figure !== figure) return;
    this.last = Math.max(this.last + 1, Date.now());
    this.cast.get(figure)?.sending.end();
    const cast = this.castOf({ figure, choice, at: this.last });
    this.cast.set(figure, cast);
    this.keep();
    cast.sending.send();
    this.show(question);
  }

  private castOf(vote: Vote): Cast {
    const { client, random } = this.options;
    const send = () => this.question?.figure === vote.figure && this.say(writeVote(vote));
    return { vote, sending: new UntilCounted({ text: textOfVote(client, vote), send, random }) };
  }

  private show({ figure, voters, counts, isOpen }: Question): void {
    const cast = this.cast.get(figure);
    const own = !cast ? 'none' : cast.sending.isCounted ? 'counted' : 'cast';
    this.options.session.set(paths.poll(figure), { voters, counts, isOpen, own }, 'remote');
  }

  /** The wall shows its answer, and may have come to it by a slider, without a step. */
  private pass(figure: string, slide: string): void {
    const { session, placeOf } = this.options;
    const here = session.stamp(placeOf(slide));
    if (here) session.set(paths.asked(figure), here, 'remote');
  }

  private forget(): void {
    this.cast.clear();
    for (const [path] of this.options.session.entries(prefixes.polls))
      this.options.session.set(path, undefined, 'remote');
    this.store((storage) => storage.removeItem(KEY));
  }

  private keep(): void {
    const votes = [...this.cast.values()].map(({ vote }) => writeVote(vote));
    this.store((storage) => storage.setItem(KEY, JSON.stringify({ room: this.options.room, votes })));
  }

  private kept(): Vote[] {
    const found: Vote[] = [];
    this.store((storage) => {
      const { room, votes } = Object(JSON.parse(storage.getItem(KEY) ?? 'null'));
      if (room !== this.options.room || !Array.isArray(votes)) return;
      for (const one of votes) {
        const vote = isRecord(one) ? readVote({ ...one, is: 'vote' }) : undefined;
        if (vote) found.push(vote);
      }
    });
    return found;
  }

  /** What cannot be kept lasts as long as the page. */
  private store(act: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => void): void {
    try {
      act((this.options.storage ?? (() => sessionStorage))());
    } catch {
      // Then a page that is loaded again votes anew.
    }
  }
}
