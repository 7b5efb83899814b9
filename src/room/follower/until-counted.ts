/**
 * Something that a phone has said, and says again as long as the wall's digest does not have it. Nothing acknowledges a
 * message; a digest that lacks it is sure, one that has it may be wrong by chance, and several that have it are not.
 */
import { chanceOf, concerns, type Digest, has } from '../wire/digest.ts';

/** A message and the news of it are under way for so long. */
const PATIENCE_MILLISECONDS = 3000;
/** A hall does not repeat itself in one moment. */
const SPREAD_MILLISECONDS = 1500;
/** So sure that it is counted before that is said. */
const DOUBT = 0.01;

export interface UntilCountedOptions {
  /** As the digest has it. */
  text: string;
  /** Says whether it left. */
  send(): boolean;
  random?: (() => number) | undefined;
}

export class UntilCounted {
  private readonly options: UntilCountedOptions;
  private sentAt = 0;
  /** By what chance it only looks counted. */
  private doubt = 1;
  /** Of the news that was read last. */
  private round = -1;
  private isDue = false;
  private isOver = false;

  constructor(options: UntilCountedOptions) {
    this.options = options;
  }

  get isCounted(): boolean {
    return this.doubt < DOUBT;
  }

  send(): void {
    if (this.options.send()) this.sentAt = Date.now();
  }

  /** Something newer was said. */
  end(): void {
    this.isOver = true;
  }

  told(digest: Digest | undefined): void {
    const { text, random = Math.random } = this.options;
    if (!digest || digest.round === this.round || !concerns(digest, text)) return;
    this.round = digest.round;
    if (has(digest, text)) {
      this.doubt *= chanceOf(digest);
      return;
    }
    this.doubt = 1;
    if (this.isDue || Date.now() - this.sentAt < PATIENCE_MILLISECONDS) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      if (!this.isOver) this.send();
    }, SPREAD_MILLISECONDS * random());
  }
}
