/**
 * What this phone asks, and what it votes for among the questions that stand on the wall: one list, sent whole when it changes,
 * and again as long as the wall has not got it. Kept for the tab while the talk lasts.
 */
import { paths } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import {
  type AskList,
  cleanQuestion,
  MOST_OWN,
  MOST_UPVOTES,
  readAskList,
  readAsks,
  type Shown,
  textOfAskList,
  writeAskList,
} from '../wire/ask.ts';
import type { Payload } from '../wire/snapshot.ts';
import type { Phone, PhonePart, Say } from './phone.ts';
import { UntilCounted } from './until-counted.ts';

const KEY = 'make-it-work-fast:asked';

export interface OwnQuestion {
  text: string;
  is: 'sent' | 'waiting' | 'shown';
}

/** What is to be seen of it. */
export interface AskView {
  own: readonly OwnQuestion[];
  shown: readonly (Shown & { isWanted: boolean; isOwn: boolean })[];
  mayAsk: boolean;
}

export interface AskBoxOptions extends Phone {
  session: Session;
  /** Undefined where the room takes no questions, or no more. */
  show(view: AskView | undefined): void;
  random?: () => number;
  storage?: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

export class AskBox implements PhonePart {
  private readonly options: AskBoxOptions;
  private list: AskList = { questions: [], upvotes: [], at: 0 };
  private sending: UntilCounted | undefined;
  private shown: readonly Shown[] = [];
  private say: Say = () => false;

  constructor(options: AskBoxOptions) {
    this.options = options;
    const kept = this.kept();
    if (kept) this.take(kept);
  }

  told({ asks: written, isOver }: Payload, say: Say): void {
    this.say = say;
    const asks = isOver === true ? undefined : readAsks(written);
    const { session, show } = this.options;
    if (!asks) {
      if (isOver === true) this.forget();
      session.set(paths.questions, undefined, 'remote');
      show(undefined);
      return;
    }
    this.shown = asks.shown;
    this.sending?.told(asks.digest);
    const list = asks.shown.map((one) => ({ ...one, is: 'shown' as const }));
    session.set(paths.questions, { list, waiting: asks.waiting }, 'remote');
    this.show();
  }

  /** Says whether it was one that may be asked. */
  ask(text: string): boolean {
    const question = cleanQuestion(text);
    const { questions } = this.list;
    if (question === undefined || questions.length >= MOST_OWN) return false;
    if (!questions.includes(question)) this.change({ questions: [...questions, question] });
    return true;
  }

  takeBack(question: string): void {
    this.change({ questions: this.list.questions.filter((text) => text !== question) });
  }

  toggleUpvote(id: number): void {
    const others = this.list.upvotes.filter((one) => one !== id);
    const isNew = others.length === this.list.upvotes.length;
    this.change({ upvotes: isNew ? [...others, id].slice(-MOST_UPVOTES) : others });
  }

  private change(part: Partial<AskList>): void {
    this.take({ ...this.list, ...part, at: Math.max(this.list.at + 1, Date.now()) });
    this.keep();
    this.sending?.send();
    this.show();
  }

  private take(list: AskList): void {
    const { client, random } = this.options;
    this.sending?.end();
    this.list = list;
    const send = () => this.say(writeAskList(list));
    this.sending = new UntilCounted({ text: textOfAskList(client, list), send, random });
  }

  private show(): void {
    const { questions, upvotes } = this.list;
    const onWall = new Set(this.shown.map(({ text }) => text));
    const stateOf = (text: string) => (onWall.has(text) ? 'shown' : this.sending?.isCounted ? 'waiting' : 'sent');
    this.options.show({
      own: questions.map((text) => ({ text, is: stateOf(text) })),
      shown: this.shown.map((one) => ({
        ...one,
        isWanted: upvotes.includes(one.id),
        isOwn: questions.includes(one.text),
      })),
      mayAsk: questions.length < MOST_OWN,
    });
  }

  private forget(): void {
    this.sending?.end();
    this.sending = undefined;
    this.list = { questions: [], upvotes: [], at: this.list.at };
    this.shown = [];
    this.store((storage) => storage.removeItem(KEY));
  }

  private keep(): void {
    const { room } = this.options;
    this.store((storage) => storage.setItem(KEY, JSON.stringify({ room, list: this.list })));
  }

  private kept(): AskList | undefined {
    let list: AskList | undefined;
    this.store((storage) => {
      const { room, list: written } = Object(JSON.parse(storage.getItem(KEY) ?? 'null'));
      if (room === this.options.room) list = readAskList({ ...Object(written), is: 'ask' });
    });
    return list;
  }

  /** What cannot be kept lasts as long as the page. */
  private store(act: (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => void): void {
    try {
      act((this.options.storage ?? (() => sessionStorage))());
    } catch {
      // Then a page that is loaded again has an empty list.
    }
  }
}
