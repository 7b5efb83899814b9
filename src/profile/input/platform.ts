/** What Node and browsers both have, declared here because neither's types may be needed to compile this library. */

declare const TextDecoder: new (
  encoding?: string,
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const DecompressionStream: new (
  form: string,
) => {
  readable: { getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array }>; cancel(): Promise<unknown> } };
  writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<unknown>; close(): Promise<unknown>; abort(): Promise<unknown> };
  };
};

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes that are none of the encoding become U+FFFD; a byte order mark is dropped. */
export const textDecoder = (encoding: Encoding = 'utf-8') => new TextDecoder(encoding);
export const textEncoder = () => new TextEncoder();
export const unpacker = (form: 'gzip' | 'deflate') => new DecompressionStream(form);
