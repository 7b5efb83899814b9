/**
 * How much of a page's heap is compiled code, from a snapshot. The engine compiles what is called often again and again,
 * better each time, and drops what is not called any more: a heap grows and shrinks by that whatever its page keeps.
 */
import type { CDPSession } from 'playwright-core';

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
}

/** In bytes; it collects garbage as well, more of it than a collection alone. */
export async function compiledCodeBytes(client: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return bytesOfCode(JSON.parse(chunks.join('')));
}

/** Sums what the snapshot says is code: bytecode, machine code, and what both remember of the calls that they saw. */
export function bytesOfCode({ snapshot: { meta }, nodes }: Snapshot): number {
  const { node_fields: fields, node_types: types } = meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0;
  return bytes;
}
