/** Unpacks what the build has packed, as it comes; what a host has unpacked on the way is passed on. */

type Bytes = Uint8Array<ArrayBuffer>;

const GZIP = [0x1f, 0x8b];

export async function unpack(packed: ReadableStream<Bytes>): Promise<ReadableStream<Bytes>> {
  const reader = packed.getReader();
  const first = await reader.read();
  const isPacked = GZIP.every((byte, at) => first.value?.[at] === byte);
  const whole = new ReadableStream<Bytes>({
    start: (controller) => hand(first, controller),
    pull: async (controller) => hand(await reader.read(), controller),
    cancel: (reason) => reader.cancel(reason),
  });
  return isPacked ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}

function hand({ value, done }: ReadableStreamReadResult<Bytes>, to: ReadableStreamDefaultController<Bytes>): void {
  if (done) to.close();
  else to.enqueue(value);
}

/** A packed file that reads as what is in it, unpacked when it is asked for: packed, it takes a third of the memory. */
export class PackedBlob extends Blob {
  override async arrayBuffer(): Promise<ArrayBuffer> {
    return new Response(await unpack(this.stream())).arrayBuffer();
  }
}
