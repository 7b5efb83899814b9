/**
 * A file of profiles that stays open: what the viewer asks of it is looked up here, in the worker, and only what can be drawn
 * goes to the page. Lists are cut where nobody reads on.
 */
import {
  type ComparedFunction,
  compareProfiles,
  type FlameFrame,
  fold,
  formatNames,
  functionsOf,
  inTimeOrder,
  millisecondsOf,
  noteSentence,
  noteWords,
  type Profile,
  type ProfileFile,
  ROOT,
  ShareIntervals,
  sandwich,
  search,
  together,
  weightInWords,
} from '../../profile/index.ts';

const MOST_FUNCTIONS = 200;

/** In the place of a profile's number: all of them. */
export const ALL = -1;

export type Counted = 'self' | 'total';

export type View = 'left-heavy' | 'time' | 'sandwich';

export interface ProfileEntry {
  name: string;
  /** Of a file of two runs. */
  side?: 'before' | 'after';
  total: string;
}

export interface Opened {
  format: string;
  profiles: ProfileEntry[];
  /** The one with the largest weight. */
  largest: number;
}

/** What is said of a profile beside its pictures. */
export interface About {
  total: string;
  samples: number;
  hasOrder: boolean;
  /** What was left out, guessed or put right, a sentence each. */
  notes: string[];
  /** The function that takes most itself, wherever it is called from. */
  busiest: { name: string; share: Share };
  calls: number;
}

export interface Share {
  share: number;
  /** Undefined where nothing is known of sampling. */
  low?: number;
  high?: number;
}

export interface FunctionRow {
  frame: number;
  name: string;
  self: Share;
  total: Share;
  /** What it takes itself, where the profile tells time. */
  milliseconds?: number;
}

export interface Look {
  frames: FlameFrame[];
  /** The sandwich's other half: what the function calls. */
  callees?: FlameFrame[];
  calls: number;
  notDrawn: number;
}

export class ProfileBook {
  private readonly file: ProfileFile;
  private all: Profile | undefined;

  constructor(file: ProfileFile) {
    this.file = file;
  }

  get opened(): Opened {
    const { format, profiles } = this.file;
    const weights = profiles.map((profile) => profile.tree.totals()[ROOT] ?? 0);
    return {
      format: formatNames[format],
      profiles: profiles.map(({ name, side, unit }, i) => ({
        name,
        ...(side && { side }),
        total: weightInWords(weights[i] ?? 0, unit),
      })),
      largest: weights.indexOf(Math.max(...weights)),
    };
  }

  about(number: number): About {
    const profile = this.profile(number);
    const whole = profile.tree.totals()[ROOT] ?? 0;
    const intervals = new ShareIntervals(profile);
    const [busiest = { name: '', self: 0, frame: -1 }] = functionsOf(profile, { by: 'self', most: 1 });
    const share = { share: busiest.self / whole, ...intervals.of(busiest.frame, 'self') };
    return {
      total: weightInWords(whole, profile.unit),
      samples: intervals.samples,
      hasOrder: profile.order !== undefined,
      notes: [...new Set(profile.notes.map((note) => noteSentence(noteWords, note)))],
      busiest: { name: busiest.name, share },
      calls: profile.tree.size - 1,
    };
  }

  /** Undefined where the order of time, or the function, is not known. */
  look(number: number, view: View, frame?: number): Look | undefined {
    const profile = this.profile(number);
    if (view === 'time') {
      const ordered = inTimeOrder(profile);
      return ordered && lookOf(ordered);
    }
    if (view === 'left-heavy') return lookOf(fold(profile));
    if (frame === undefined) return undefined;
    const { callers, callees } = sandwich(profile, frame);
    return { ...lookOf(fold(callers)), callees: fold(callees).frames };
  }

  /** Of the frames of the widest first; null where nothing is known of sampling. */
  intervals(number: number): ({ low: number; high: number } | null)[] {
    const profile = this.profile(number);
    const { callOf } = fold(profile);
    const found = new ShareIntervals(profile).ofCalls(callOf);
    return found.map((one, i) => (one && callOf[i] !== ROOT ? { low: one.low, high: one.high } : null));
  }

  functions(number: number, by: Counted): FunctionRow[] {
    const profile = this.profile(number);
    const intervals = new ShareIntervals(profile);
    const whole = profile.tree.totals()[ROOT] ?? 0;
    const listed = functionsOf(profile)
      .sort((one, other) => other[by] - one[by] || other.self - one.self || other.total - one.total)
      .slice(0, MOST_FUNCTIONS);
    const numbers = listed.map(({ frame }) => frame);
    const [ofSelf, ofTotal] = [intervals.ofAll(numbers, 'self'), intervals.ofAll(numbers, 'total')];
    return listed.map(({ frame, name, self, total }, i) => {
      const milliseconds = millisecondsOf(self, profile);
      return {
        frame,
        name,
        self: { share: self / whole, ...ofSelf[i] },
        total: { share: total / whole, ...ofTotal[i] },
        ...(milliseconds !== undefined && { milliseconds }),
      };
    });
  }

  matched(number: number, query: string): number {
    return search(this.profile(number), query).share;
  }

  /** This one before, the other after; undefined where one of them says nothing of its samples. */
  compare(number: number, book: ProfileBook, other: number): ComparedFunction[] | undefined {
    return compareProfiles(this.profile(number), book.profile(other), 'self')
      ?.filter(({ before, after }) => before.share + after.share > 0)
      .slice(0, MOST_FUNCTIONS);
  }

  private profile(number: number): Profile {
    const { profiles } = this.file;
    if (number === ALL) this.all ??= together(profiles);
    const one = number === ALL ? this.all : profiles[number];
    if (!one) throw new RangeError(String(number));
    return one;
  }
}

const lookOf = ({ frames, calls, notDrawn }: Look): Look => ({ frames, calls, notDrawn });
