/**
 * What the room asks. The speaker reads a question first; what is let through stands on the last slide, for all to vote on. The
 * same words from two phones are one question. Phones keep their own lists, so that a wall that was loaded anew is told again;
 * until then it has what its tab kept.
 */
import { type Path, paths, prefixes, type RoomQuestion } from '../../session/paths.ts';
import type { Session } from '../../session/session.ts';
import { type AskList, readAskList, textOfAskList, writeAsks } from '../wire/ask.ts';
import { type Digest, digestOf } from '../wire/digest.ts';
import type { PhoneMessage } from '../wire/phone-message.ts';
import type { Payload } from '../wire/snapshot.ts';
import type { WallPart } from './wall.ts';

const MOST_PHONES = 200_000;
const MOST_QUESTIONS = 2000;
/** That a phone may ask in one talk, those that it took back among them: it shall not fill the list alone. */
const MOST_OF_A_PHONE = 12;
/** As many as somebody looks through. */
const MOST_LISTED = 200;
const TELL_MILLISECONDS = 500;
const ROUND_MILLISECONDS = 2000;
const BEARS_ON_QUESTIONS = /^(place$|moderated\/)/;
const ORDER: readonly RoomQuestion['is'][] = ['shown', 'waiting', 'done'];

interface Known {
  id: number;
  text: string;
  askers: Set<string>;
  upvoters: Set<string>;
  /** Of a wall before this one. */
  votesBefore: number;
}

export interface QuestionsOptions {
  session: Session;
  /** The slide on which they are shown. */
  slide: string;
}

export class Questions implements WallPart {
  private readonly options: QuestionsOptions;
  private readonly known = new Map<string, Known>();
  private readonly byId = new Map<number, Known>();
  private readonly lists = new Map<string, AskList>();
  private readonly texts = new Map<string, string>();
  private readonly asked = new Map<string, number>();
  private stopListening = () => {};
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private digest: Digest | undefined;

  constructor(options: QuestionsOptions) {
    this.options = options;
  }

  begin(): void {
    const { session } = this.options;
    for (const { id, text, votes } of session.get(paths.questions)?.list ?? []) this.add(text, id, votes);
    this.stopListening = session.subscribe(
      (changes) => changes.some(({ path }) => BEARS_ON_QUESTIONS.test(path)) && this.tell(),
    );
    this.tell();
  }

  heard(client: string, message: PhoneMessage): void {
    const list = readAskList(message);
    const before = this.lists.get(client);
    if (!list || (before && list.at <= before.at) || (!before && this.lists.size >= MOST_PHONES)) return;
    this.lists.set(client, list);
    this.texts.set(client, textOfAskList(client, list));
    this.digest = undefined;
    for (const text of before?.questions ?? []) this.known.get(text)?.askers.delete(client);
    for (const id of before?.upvotes ?? []) this.byId.get(id)?.upvoters.delete(client);
    for (const text of list.questions) (this.known.get(text) ?? this.askedBy(client, text))?.askers.add(client);
    // What was not let through nobody can know of.
    for (const id of list.upvotes) if (this.stateOf(id) !== 'waiting') this.byId.get(id)?.upvoters.add(client);
    this.timer ??= setTimeout(() => this.tell(), TELL_MILLISECONDS);
  }

  payload(): Payload {
    const { session, slide } = this.options;
    const { list = [], waiting = 0 } = session.get(paths.questions) ?? {};
    const isThere = session.get(paths.place)?.slide === slide;
    const round = Math.floor(Date.now() / ROUND_MILLISECONDS);
    if (this.digest?.round !== round) this.digest = digestOf(this.texts, round);
    return {
      asks: writeAsks({ waiting, digest: this.digest, shown: isThere ? list.filter(({ is }) => is === 'shown') : [] }),
    };
  }

  /** Nothing is kept of a talk that has ended. */
  end(): void {
    clearTimeout(this.timer);
    this.stopListening();
    const { session } = this.options;
    for (const [path] of session.entries(prefixes.moderated)) session.set(path, undefined, 'hand');
    session.set(paths.questions as Path, undefined, 'hand');
  }

  private askedBy(client: string, text: string): Known | undefined {
    const asked = (this.asked.get(client) ?? 0) + 1;
    if (asked > MOST_OF_A_PHONE || this.known.size >= MOST_QUESTIONS) return undefined;
    this.asked.set(client, asked);
    return this.add(text, this.lastId + 1, 0);
  }

  private add(text: string, id: number, votesBefore: number): Known {
    this.lastId = Math.max(this.lastId, id);
    const one: Known = { id, text, askers: new Set(), upvoters: new Set(), votesBefore };
    this.known.set(text, one);
    this.byId.set(id, one);
    return one;
  }

  private stateOf = (id: number): RoomQuestion['is'] => this.options.session.get(paths.moderated(id)) ?? 'waiting';

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const all = [...this.known.values()].flatMap((one): RoomQuestion[] => {
      const { id, text, askers, upvoters, votesBefore } = one;
      // Whoever takes it back takes its votes back, too.
      if (askers.size === 0 && votesBefore === 0) return [];
      const votes = Math.max(votesBefore, new Set([...askers, ...upvoters]).size);
      return [{ id, text, votes, is: this.stateOf(id) }];
    });
    all.sort(
      (one, other) =>
        ORDER.indexOf(one.is) - ORDER.indexOf(other.is) || wanted(other) - wanted(one) || one.id - other.id,
    );
    const waiting = all.filter(({ is }) => is === 'waiting').length;
    this.options.session.set(paths.questions, { list: all.slice(0, MOST_LISTED), waiting }, 'hand');
  }
}

/** What waits stands as it came: nothing moves under the hand that lets it through. */
const wanted = ({ is, votes }: RoomQuestion): number => (is === 'waiting' ? 0 : votes);
