/** A room's server for one round: the wall comes by this machine's own name, phones by another one, over plain http. */
import { openRoomServer, type RoomServer } from '../../src/room/broker/room-server.ts';
import { randomName } from '../../src/room/wire/topics.ts';

export const PHONE_HOST = 'phone.example';

export class Hall {
  private readonly folder: string;
  private readonly room = randomName(8);
  private readonly secret = randomName(16);
  private server: RoomServer | undefined;
  private port = 0;

  /** @param folder of the built deck. */
  constructor(folder: string) {
    this.folder = folder;
  }

  async start(): Promise<this> {
    const { folder, room, secret, port } = this;
    this.server = await openRoomServer({ folder, room, secret, port, names: [PHONE_HOST] });
    this.port = this.server.port;
    return this;
  }

  /** Lines break, and nothing is remembered. */
  async restart(): Promise<void> {
    await this.end();
    await this.start();
  }

  async end(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  /** The wall has said its key. */
  get isOpen(): boolean {
    return this.server?.broker.key !== undefined;
  }

  get wallUrl(): string {
    return `http://localhost:${this.port}/`;
  }

  /** With the speaker's password. */
  wallHref(url: string): string {
    return `${url}#/?wall=${this.secret}`;
  }

  get phoneUrl(): string {
    return `http://${PHONE_HOST}:${this.port}/`;
  }
}
