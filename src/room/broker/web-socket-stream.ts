/**
 * A WebSocket as the stream that a broker wants. What it writes in one go leaves in one frame: the stream that is usually
 * taken sends five for a message, each with its own cost on either side. What a whole hall says to the wall in one moment goes
 * there in two frames: each has a price in the browser that paints. Whoever sends more frames than a client of ours ever does
 * is read more slowly, and slows down itself alone.
 */
import { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** A second. */
const MOST_FRAMES = 100;
const SECOND = 1000;

type Chunk = { chunk: Buffer; encoding: BufferEncoding };

export class WebSocketStream extends Duplex {
  private readonly socket: WebSocket;
  private frames = 0;
  private second = 0;
  private resting: NodeJS.Timeout | undefined;
  /** The wall's, say. */
  isTrusted = false;

  constructor(socket: WebSocket) {
    super({ autoDestroy: true });
    this.socket = socket;
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data: Buffer) => {
      if (!this.push(data)) socket.pause();
      this.count();
    });
    socket.on('close', () => this.destroy());
    socket.on('error', (error) => this.destroy(error));
  }

  override _read(): void {
    if (this.resting === undefined) this.socket.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.send(chunk, done);
  }

  override _writev(chunks: Chunk[], done: (error?: Error | null) => void): void {
    this.send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.socket.close();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.resting);
    this.socket.terminate();
    done(error);
  }

  private count(): void {
    const second = Math.floor(Date.now() / SECOND);
    this.frames = second === this.second ? this.frames + 1 : 1;
    this.second = second;
    if (this.isTrusted || this.frames < MOST_FRAMES || this.resting !== undefined) return;
    this.socket.pause();
    this.resting = setTimeout(() => {
      this.resting = undefined;
      this.socket.resume();
    }, SECOND);
  }

  private send(bytes: Buffer, done: (error?: Error | null) => void): void {
    // What other sockets have brought in this turn of the loop waits behind it, and leaves as one.
    if (this.isTrusted) setImmediate(() => this.sendNow(bytes, done));
    else this.sendNow(bytes, done);
  }

  private sendNow(bytes: Buffer, done: (error?: Error | null) => void): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(bytes, (error) => done(error ?? null));
    else done();
  }
}
