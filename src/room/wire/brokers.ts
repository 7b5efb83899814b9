/**
 * Brokers beside the deck's own, as a setting of the build: `ROOM_BROKERS="club=wss://mqtt.example.org/mqtt"`, several parted
 * by spaces. The build writes them into the policy and into the hosts' files; links choose among them by name. One that takes
 * nobody without a name has the audience's in its address, `wss://audience:public@…`: it is known to all, as is the page.
 */
const NAME = /^[a-z0-9-]{1,20}$/;

export interface Broker {
  /** As policies and sockets want it. */
  address: string;
  /** The audience's. */
  user?: string;
  password?: string;
}
export type Brokers = ReadonlyMap<string, Broker>;

/** The path of the deck's own broker, on the site's own port. */
export const OWN_PATH = '/mqtt';

/** @throws {RangeError} with the part that is no name and address. */
export function readBrokers(setting: string): Brokers {
  const parts = setting.split(/\s+/).filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [, name = '', address = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
      const broker = NAME.test(name) ? readBroker(address) : undefined;
      if (!broker) throw new RangeError(part);
      return [name, broker];
    }),
  );
}

/** A policy takes no query, and nothing that would end its line. */
function readBroker(text: string): Broker | undefined {
  if (!/^wss?:\/\/[\w.:@%[\]/-]+$/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const { username, password } = url;
  Object.assign(url, { username: '', password: '' });
  if (username === '') return { address: url.href };
  return { address: url.href, user: decodeURIComponent(username), password: decodeURIComponent(password) };
}

export const addressesOf = (setting: string): string[] =>
  [...readBrokers(setting).values()].map(({ address }) => address);

/** Undefined for a name that this deck was not built with. @param page such as `location.href` */
export function brokerOf(name: string | undefined, brokers: Brokers, page: string): Broker | undefined {
  if (name !== undefined) return brokers.get(name);
  const own = new URL(OWN_PATH, page);
  own.protocol = own.protocol === 'https:' ? 'wss:' : 'ws:';
  return { address: own.href };
}
