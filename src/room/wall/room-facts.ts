/** What the wall knows of its room: what `npm run room` says of it, or, on a hosted deck, what this browser has made up. */
import { isRecord } from '../../session/plain.ts';
import { isName, randomName } from '../wire/topics.ts';

const KEY = 'make-it-work-fast:room-name';
const AGAIN_MILLISECONDS = 1000;

export interface RoomFacts {
  room: string;
  /** Addresses of the deck that phones can reach, the likeliest first. */
  addresses: readonly string[];
}

/** Waits for the server that is being started again. @param broker by name; undefined: the page's own host */
export async function roomFacts(broker: string | undefined): Promise<RoomFacts> {
  if (broker !== undefined) {
    const { addresses = [new URL('.', location.href).href] } = (await fetchFacts()) ?? {};
    return { room: keptName(broker), addresses };
  }
  for (;;) {
    const facts = await fetchFacts();
    if (facts) return facts;
    await new Promise((done) => setTimeout(done, AGAIN_MILLISECONDS));
  }
}

async function fetchFacts(): Promise<RoomFacts | undefined> {
  try {
    const facts: unknown = await (await fetch('./room.json', { cache: 'no-store' })).json();
    if (!isRecord(facts)) return undefined;
    const { room, addresses } = facts;
    if (typeof room !== 'string' || !isName(room) || !Array.isArray(addresses)) return undefined;
    return { room, addresses: addresses.filter((one) => typeof one === 'string' && URL.canParse(one)) };
  } catch {
    return undefined;
  }
}

/** For this tab: a reload goes on with the same room. */
function keptName(broker: string): string {
  const key = `${KEY}:${broker}`;
  try {
    const known = sessionStorage.getItem(key);
    if (known !== null && isName(known)) return known;
    const made = randomName(8);
    sessionStorage.setItem(key, made);
    return made;
  } catch {
    return randomName(8);
  }
}
