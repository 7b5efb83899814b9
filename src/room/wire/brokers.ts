/**
 * Brokers beside the deck's own, as a setting of the build: `ROOM_BROKERS="club=wss://mqtt.example.org/mqtt"`, several parted
 * by spaces. The build writes them into the policy and into the hosts' files; links choose among them by name.
 */
const NAME = /^[a-z0-9-]{1,20}$/;

export type Brokers = ReadonlyMap<string, string>;

/** The path of the deck's own broker, on the site's own port. */
export const OWN_PATH = '/mqtt';

/** @throws {RangeError} with the part that is no name and address. */
export function readBrokers(setting: string): Brokers {
  const parts = setting.split(/\s+/).filter(Boolean);
  return new Map(
    parts.map((part) => {
      const [, name = '', address = ''] = /^([^=]*)=(.*)$/.exec(part) ?? [];
      if (!NAME.test(name) || !isAddress(address)) throw new RangeError(part);
      return [name, address];
    }),
  );
}

/** A policy takes no query, and nothing that would end its line. */
function isAddress(text: string): boolean {
  if (!/^wss?:\/\/[\w.:[\]/-]+$/.test(text) || !URL.canParse(text)) return false;
  const { hash, search, username } = new URL(text);
  return `${hash}${search}${username}` === '';
}

/** Undefined for a name that this deck was not built with. @param page such as `location.href` */
export function addressOf(broker: string | undefined, brokers: Brokers, page: string): string | undefined {
  if (broker !== undefined) return brokers.get(broker);
  const own = new URL(OWN_PATH, page);
  own.protocol = own.protocol === 'https:' ? 'wss:' : 'ws:';
  return own.href;
}
