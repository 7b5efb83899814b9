/**
 * The call tree of a product list as a flame graph shows it: each frame as wide as its share of the time, its callees below
 * it. The share of the dates comes from the model; how it and the rest divide among the calls is assumed.
 */

/** A frame before shares are known: what part of the dates' time and of the rest it takes itself, and what it calls. */
interface Call {
  dates?: number;
  rest?: number;
  calls?: readonly Call[];
}

/** A place where an offer is checked, which makes `part` of all checks: parseDate tries formats, an attempt has three parts. */
const offerCheck = (part: number): Call => ({
  rest: 0.02 * part,
  calls: [
    {
      dates: 0.04 * part,
      calls: [{ dates: 0.1 * part, calls: [{ dates: 0.46 * part }, { dates: 0.27 * part }, { dates: 0.13 * part }] }],
    },
  ],
});

const SIZE_PRICE: Call = { rest: 0.12, calls: [offerCheck(2 / 3)] };
const TOOLTIP: Call = { rest: 0.02, calls: [offerCheck(1 / 3)] };
const TEMPLATE: Call = { rest: 0.25 };
const PRODUCT_CARD: Call = { rest: 0.02, calls: [SIZE_PRICE, TOOLTIP, TEMPLATE] };
const STOCK: Call = { rest: 0.24, calls: [{ rest: 0.12 }] };
const JSON_ANSWER: Call = { rest: 0.15 };

/** Depth first: the order of the words. Parts of the dates and of the rest each add up to 1. */
const WHOLE: Call = { rest: 0.03, calls: [{ rest: 0.03, calls: [PRODUCT_CARD, STOCK, JSON_ANSWER] }] };

export interface FlameFrame {
  /** 0 for the whole. */
  depth: number;
  /** Where it begins, as a share of the whole's width. */
  start: number;
  share: number;
}

/** Frames depth first, each with its callees' time in its own. */
export function flameFrames(dateShare: number): FlameFrame[] {
  const frames: FlameFrame[] = [];
  const add = (call: Call, depth: number, start: number): number => {
    const frame = { depth, start, share: 0 };
    frames.push(frame);
    let end = start;
    for (const callee of call.calls ?? []) end += add(callee, depth + 1, end);
    frame.share = end - start + (call.dates ?? 0) * dateShare + (call.rest ?? 0) * (1 - dateShare);
    return frame.share;
  };
  add(WHOLE, 0, 0);
  return frames;
}
