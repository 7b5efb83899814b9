/**
 * The room's poll on the question of the slide. While the question stands, votes are taken, and only how many there are is
 * shown, to the room as to its phones: whoever sees how others vote votes with them. As soon as the deck shows the answer, by
 * whatever leads to it, the votes are shown, too. Back asks anew: then votes can be changed again.
 */
import { FigureState } from '../../figure/figure-state.ts';
import { paths, prefixes } from '../../session/paths.ts';
import type { PhoneMessage } from '../wire/phone-message.ts';
import type { Payload } from '../wire/snapshot.ts';
import { readVote, writeQuestion } from '../wire/vote.ts';
import { Ballot } from './ballot.ts';
import type { PlaceOptions } from './on-slide.ts';
import type { WallPart } from './wall.ts';

/** A vote that was cast in time may have been lost on its way, and is sent again. */
const LATE_MILLISECONDS = 10_000;
const ROUND_MILLISECONDS = 2000;
/** As often as the room reads a number that grows. */
const TELL_MILLISECONDS = 500;
/** Of these a change may open a question, or answer it. */
const BEARS_ON_QUESTIONS = /^(place$|live$|asked\/)/;

interface Asked {
  name: string;
  state: FigureState;
  ballot: Ballot;
  /** Milliseconds since 1970; undefined while it stands. */
  answeredAt: number | undefined;
}

export class Votes implements WallPart {
  private readonly around: PlaceOptions;
  private readonly known = new Map<string, Asked>();
  private readonly stopListening: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: PlaceOptions) {
    this.around = around;
    this.stopListening = around.session.subscribe(
      (changes) => changes.some(({ path }) => BEARS_ON_QUESTIONS.test(path)) && this.look(),
    );
    this.look();
  }

  heard(client: string, message: PhoneMessage): void {
    const vote = readVote(message);
    const asked = vote && this.known.get(vote.figure);
    if (!vote || !asked || !isTaken(asked)) return;
    if (asked.ballot.take(client, vote)) this.timer ??= setTimeout(() => this.tell(asked), TELL_MILLISECONDS);
  }

  payload(): Payload {
    const asked = this.present;
    const poll = asked && this.around.session.get(paths.poll(asked.name));
    if (!asked || !poll) return {};
    const { voters, counts, isOpen } = poll;
    const round = Math.floor(Date.now() / ROUND_MILLISECONDS);
    const digest = isTaken(asked) ? asked.ballot.digest(round) : undefined;
    return { question: writeQuestion({ figure: asked.name, isOpen, voters, counts, digest }) };
  }

  /** Nothing is kept of a talk that has ended. */
  end(): void {
    clearTimeout(this.timer);
    this.stopListening();
    for (const [path] of this.around.session.entries(prefixes.polls)) this.around.session.set(path, undefined, 'hand');
  }

  private get present(): Asked | undefined {
    const slide = this.around.session.get(paths.place)?.slide ?? '';
    for (const name of this.around.figuresOn(slide)) {
      const asked = this.known.get(name) ?? this.meet(name, slide);
      if (asked) return asked;
    }
    return undefined;
  }

  private meet(name: string, slide: string): Asked | undefined {
    const figure = this.around.registry.known(name)?.figure;
    if (!figure) {
      void this.around.registry.fetch(name).then(
        () => this.around.registry.known(name) && this.look(),
        // Its slide says so, and tries again.
        () => {},
      );
      return undefined;
    }
    if (!figure.bet) return undefined;
    const state = new FigureState(name, figure, slide, this.around);
    const asked = { name, state, ballot: new Ballot(figure.bet.choices.length), answeredAt: undefined };
    this.known.set(name, asked);
    return asked;
  }

  private look(): void {
    const { present } = this;
    for (const asked of this.known.values()) {
      const isAsking = asked === present && asked.state.asking;
      if (isAsking) asked.answeredAt = undefined;
      else asked.answeredAt ??= Date.now();
    }
    if (present) this.tell(present);
  }

  private tell(asked: Asked): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { session } = this.around;
    const { voters, counts } = asked.ballot;
    const isOpen = asked.answeredAt === undefined;
    const before = session.get(paths.poll(asked.name));
    // A wall that was loaded again knows the numbers alone, and takes no votes for what was answered.
    if (!isOpen && before && !before.isOpen && before.voters > voters) return;
    const isShown = !isOpen || session.get(paths.live) === true;
    session.set(paths.poll(asked.name), { voters, counts: isShown ? [...counts] : null, isOpen, own: null }, 'hand');
  }
}

const isTaken = ({ answeredAt }: Asked): boolean =>
  answeredAt === undefined || Date.now() - answeredAt < LATE_MILLISECONDS;
