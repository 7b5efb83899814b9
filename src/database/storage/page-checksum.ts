/**
 * The checksum that PostgreSQL keeps in the header of each page: 32 sums of FNV-1a with a shift, folded together and mixed
 * with the block's number. Its own field counts as 0. Source: PostgreSQL's storage/checksum_impl.h describes the algorithm.
 */

const FIELD_AT = 8;
const PRIME = 16_777_619;
/** Where each sum begins: random numbers that the format has laid down. */
const BEGINNINGS = [
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c, 0xf8d4474f,
  0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb, 0xe58f764b, 0x187636bc,
  0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4, 0x783125bb, 0x6ca8eaa2, 0xe407eac6,
  0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
];
const LAST_ROUNDS = 2;
const LARGEST = 65_535;

export const checksumOf = (page: Uint8Array): number => view(page).getUint16(FIELD_AT, true);

export const setChecksum = (page: Uint8Array, checksum: number): void => view(page).setUint16(FIELD_AT, checksum, true);

/** The one that a page is to bear at that place of its file. */
export function pageChecksum(page: Uint8Array, block: number): number {
  const words = view(page);
  const sums = Uint32Array.from(BEGINNINGS);
  const mix = (sum: number, word: number) => {
    const mixed = ((sums[sum] ?? 0) ^ word) >>> 0;
    sums[sum] = Math.imul(mixed, PRIME) ^ (mixed >>> 17);
  };
  for (let at = 0; at < page.length; at += 4) {
    // The field shares a word with what follows it.
    const word = at === FIELD_AT ? words.getUint16(at + 2, true) << 16 : words.getUint32(at, true);
    mix((at / 4) % BEGINNINGS.length, word);
  }
  for (let round = 0; round < LAST_ROUNDS; round++) for (let sum = 0; sum < sums.length; sum++) mix(sum, 0);
  const folded = sums.reduce((all, sum) => all ^ sum, 0) ^ block;
  // Never 0, which would mean that there is none.
  return ((folded >>> 0) % LARGEST) + 1;
}

const view = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);
