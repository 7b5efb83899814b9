/** A file of the viewer's, of whichever of the two kinds, folded to what can be drawn; or an error that is one clear line. */
import { words } from '../../slides/08-dates/lab/profile/words.ts';
import { CallTree, type Folded } from './call-tree.ts';
import { CollapsedReader } from './collapsed.ts';
import { readCpuProfile } from './cpu-profile.ts';

const text = words.own;
const LARGEST_BYTES = 1_000_000_000;
/** JSON is read as one string, which engines do not let grow beyond half a gigabyte. */
const LARGEST_JSON_BYTES = 400_000_000;
const PEEK_BYTES = 4096;

export async function readProfile(file: Blob, progress: (share: number) => void = () => {}): Promise<Folded> {
  const head = new Uint8Array(await file.slice(0, PEEK_BYTES).arrayBuffer());
  if (head.length === 0) throw new Error(text.empty);
  if (head[0] === 0x1f && head[1] === 0x8b) throw new Error(text.packed);
  if (head.includes(0)) throw new Error(text.noText);
  const isJson = /^[\s\uFEFF]*[{[]/.test(new TextDecoder().decode(head));
  if (file.size > (isJson ? LARGEST_JSON_BYTES : LARGEST_BYTES)) throw new Error(text.tooLarge);
  const tree = new CallTree();
  try {
    if (isJson) readCpuProfile(parsed(await file.text()), tree);
    else await readCollapsed(file, tree, progress);
  } catch (error) {
    // What is not one of our lines is an engine's: a field of an odd type, or no memory left.
    throw error instanceof Error && error.constructor === Error ? error : new Error(text.unreadable);
  }
  const folded = tree.fold(words.flame.whole);
  if (!(folded.weight > 0)) throw new Error(text.empty);
  return folded;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new Error(text.brokenJson);
  }
}

async function readCollapsed(file: Blob, tree: CallTree, progress: (share: number) => void): Promise<void> {
  const reader = new CollapsedReader(tree);
  const decoder = new TextDecoder();
  let read = 0;
  const bytes = file.stream().getReader();
  for (let next = await bytes.read(); !next.done; next = await bytes.read()) {
    read += next.value.length;
    reader.push(decoder.decode(next.value, { stream: true }));
    progress(read / file.size);
  }
  reader.push(decoder.decode());
  reader.end();
}
