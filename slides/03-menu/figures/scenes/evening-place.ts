/** What of an evening is drawn, and where its minutes and its cores lie. */

export interface EveningPile {
  minuteOfDay: Float64Array;
  /** Answers on a core or in the queue. */
  load: Float64Array;
  lostShare: Float64Array;
  cores: number;
  /** Of the queue before them; null where nothing bounds it. */
  queuePlaces: number | null;
  /** Answers at the top. */
  top: number;
  firstMinute: number;
  untilMinute: number;
  /** From this share of tries on packets count as lost. */
  losing: number;
  worst: { scriptSeconds: number; lostShare: number };
}

/** In minutes of the day: midnight. */
export const LAST_MINUTE = 24 * 60;

export interface Place {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const xOf = ({ firstMinute }: EveningPile, { left, right }: Place, minute: number): number =>
  left + ((minute - firstMinute) / (LAST_MINUTE - firstMinute)) * (right - left);

export const yOfCores = ({ cores, top }: EveningPile, place: Place): number =>
  place.bottom - (cores / top) * (place.bottom - place.top);
