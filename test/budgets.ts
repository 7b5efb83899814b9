/**
 * What the deck may weigh, as far as that does not depend on the machine. The one table: whoever measures one of these holds
 * it against this, and says by how much it is over.
 */

export interface PageBudget {
  /** HTML and style sheets, compressed: what is read before any script. kB. */
  words: number;
  /** All that was asked for until the page says that it is ready, compressed. kB. */
  ready: number;
  /** Requests until then. */
  requests: number;
}

export const pages: Record<string, PageBudget> = {
  'index.html': { words: 20, ready: 100, requests: 18 },
  'read.html': { words: 45, ready: 125, requests: 20 },
  'speaker.html': { words: 25, ready: 130, requests: 22 },
  'remote.html': { words: 6, ready: 80, requests: 18 },
  'embed.html': { words: 20, ready: 105, requests: 22 },
  'tools.html': { words: 8, ready: 110, requests: 14 },
};

/** The article, read to its end; kB. */
export const article = { still: 60, alive: 130, whole: 550 };

/** What follows a room, beyond the page that it is on; kB. */
export const follower = 60;

/** Source files, and packages, that the first slide's scripts import before they run, one through another. */
export const firstSlide = {
  modules: 105,
  packages: ['lit', 'lit/directives/live.js', 'lit/directives/unsafe-html.js'],
};

/** In the deck, slide by slide, once each has come to rest and what was left is collected. */
export const slide = {
  /** Of all slides that were seen so far: each keeps its words, and gives back its canvas. */
  nodes: 17_000,
  listeners: 1600,
  /** What one more walk through all slides may add. */
  nodesAWalk: 300,
  listenersAWalk: 30,
  /** Of the simulation; a measurement's own are its own. */
  workers: 2,
  /** Sum of layout shifts from the first byte until the first slide of a kind stands. */
  shift: 0.02,
};

/** A line that says which budget is broken and by how much; undefined where it holds. */
export function over(name: string, found: number, most: number, unit: string): string | undefined {
  if (found <= most) return undefined;
  const said = (value: number) => `${Number(value.toPrecision(4))} ${unit}`;
  return `${name}: ${said(found)}, ${said(found - most)} over ${said(most)}`;
}
