/**
 * Logarithm, exponential and power from + − × ÷ and bit patterns alone.
 * Engines differ in the last bits of Math.log, Math.exp and Math.pow; these give the same bits in Node and in every
 * browser, so that one seed gives one result everywhere. Relative error below 4e-16; see test/unit/portable-math.
 */
const bits = new DataView(new ArrayBuffer(8));
// ln 2 in two parts: the first has 32 trailing zero bits, so that k × LN2_HIGH is exact for every binary exponent k.
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const BIAS = 1023;
/** The first twenty bits of √2's mantissa; and what makes all that are greater carry into the exponent. */
const ROOT_HIGH = 0x6a09e;
const ROOT_CARRY = 0x100000 - (ROOT_HIGH + 1);
/** 2 to the power 1023 − i. To multiply by one is exact, and takes half as long as to write an exponent into a number's bits. */
const powersOfTwo = powers();

function powers(): Float64Array {
  const all = new Float64Array(2 * BIAS + 2).fill(1);
  for (let k = 1; k <= BIAS; k++) all[BIAS - k] = 2 * (all[BIAS - k + 1] as number);
  for (let k = 1; k <= BIAS + 1; k++) all[BIAS + k] = (all[BIAS + k - 1] as number) / 2;
  return all;
}

/** Natural logarithm. Not a number below zero, −Infinity at zero. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return Infinity;
  let exponent = -BIAS;
  let scaled = x;
  if (scaled < SMALLEST_NORMAL) {
    scaled *= TWO_TO_54;
    exponent -= 54;
  }
  bits.setFloat64(0, scaled);
  const high = bits.getInt32(0);
  // One more where the mantissa is above √2, told from its bits: half of all draws are, and a branch would be guessed wrong.
  let biased = (high + ROOT_CARRY) >>> 20;
  if ((high & 0xfffff) === ROOT_HIGH && scaled * (powersOfTwo[biased] as number) > Math.SQRT2) biased += 1;
  exponent += biased;
  const mantissa = scaled * (powersOfTwo[biased] as number);
  // ln m = 2 artanh((m − 1)/(m + 1)); |s| ≤ 0.1716, so eleven terms reach the last bit.
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const tail =
    z *
    (1 / 3 +
      z *
        (1 / 5 +
          z *
            (1 / 7 +
              z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21))))))))));
  // 2s = f − f s, which keeps the rounding error of s out of the leading term.
  return exponent * LN2_HIGH + (f - s * (f - 2 * tail) + exponent * LN2_LOW);
}

/** e to the power x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.2) return 0;
  if (Number.isNaN(x)) return x;
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  // Taylor's series on |r| ≤ 0.347; the fourteenth term is below 1e-18.
  for (let n = 14; n > 0; n--) sum = 1 + (r * sum) / n;
  return scale(sum, k);
}

/** base to the power exponent, for a base above zero (0 to a positive power is 0). */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  if (exponent === 1) return base;
  if (exponent === -1) return 1 / base;
  if (exponent === 2) return base * base;
  return exp(exponent * log(base));
}

function scale(x: number, k: number): number {
  if (k < -1021) return scale(x, k + 54) / TWO_TO_54;
  if (k > 1023) return scale(x, k - 54) * TWO_TO_54;
  return x * (powersOfTwo[BIAS - k] as number);
}
