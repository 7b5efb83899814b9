/** What a card for links says, and how large it is. */
import type { Ground } from '../stills/tokens.ts';

/** What services that show links ask for. */
export const CARD = { width: 1200, height: 630 };

export interface Card {
  kind: 'cover' | 'opener' | 'figure';
  /** The talk's title, empty where the headline is that; and what is said of the tale beside it. */
  talk: string;
  kicker: string;
  headline: string;
  /** Places in the headline between which it is written in the tale's colour. */
  emphasis: readonly [from: number, to: number];
  ground: Ground;
  accent: string;
  pictogram?: string | undefined;
}
