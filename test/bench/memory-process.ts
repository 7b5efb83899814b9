/** Reads a profile as the page's worker does, and prints how many bytes the process took at its most. */
import { createReadStream, statSync } from 'node:fs';
import { fold, readProfile } from '../../src/profile/index.ts';

const [path = ''] = process.argv.slice(2);
const { profiles } = await readProfile(createReadStream(path, { highWaterMark: 1 << 16 }), {
  bytes: statSync(path).size,
});
const [first] = profiles;
if (!first || fold(first).frames.length < 2) throw new Error('nothing was read');
const KIBIBYTE = 1024;
console.log(process.resourceUsage().maxRSS * KIBIBYTE);
