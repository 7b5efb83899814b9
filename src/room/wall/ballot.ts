/** The votes on one question: one a client, the newest. Who voted what is known here alone, and goes with the page. */
import { type Digest, digestOf } from '../wire/digest.ts';
import { textOfVote, type Vote } from '../wire/vote.ts';

const MOST_VOTERS = 200_000;

export class Ballot {
  /** Votes for each choice. */
  readonly counts: number[];
  private readonly votes = new Map<string, Vote>();
  private readonly texts = new Map<string, string>();
  private known: Digest | undefined;

  /** @param choices how many there are */
  constructor(choices: number) {
    this.counts = Array.from({ length: choices }, () => 0);
  }

  get voters(): number {
    return this.votes.size;
  }

  /** Says whether that changed anything. */
  take(client: string, vote: Vote): boolean {
    const before = this.votes.get(client);
    if (vote.choice >= this.counts.length || (before && vote.at <= before.at)) return false;
    if (!before && this.votes.size >= MOST_VOTERS) return false;
    if (before) this.add(before.choice, -1);
    this.add(vote.choice, 1);
    this.votes.set(client, vote);
    this.texts.set(client, textOfVote(client, vote));
    this.known = undefined;
    return before?.choice !== vote.choice;
  }

  digest(round: number): Digest {
    if (this.known?.round !== round) this.known = digestOf(this.texts, round);
    return this.known;
  }

  private add(choice: number, by: number): void {
    this.counts[choice] = (this.counts[choice] ?? 0) + by;
  }
}
