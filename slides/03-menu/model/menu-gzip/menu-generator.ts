/**
 * A marketplace's menu as its API would send it: every node with its names in two languages, its address, what it
 * filters by and where it is in stock. Same values and streams, same bytes; about 645 bytes a node, so four levels of
 * eight children are 3 MB. Raw Cyrillic, small numbers and 0/1 flags are what makes a high gzip level search long.
 */
import type { RandomStream, RandomStreams } from '../../../../src/simulation/engine/random.ts';
import { type Name, slug, VOCABULARY } from './menu-vocabulary.ts';

export interface MenuNode {
  id: number;
  parentId: number | null;
  level: number;
  position: number;
  slug: string;
  url: string;
  name: { uk: string; en: string };
  /** What a search engine shows. */
  title: { uk: string; en: string };
  image: string;
  products: number;
  minimumPrice: number;
  maximumPrice: number;
  /** Filters that the page behind this node offers. */
  filters: number[];
  /** Brands shown beside the open menu. */
  brands: number[];
  /** By row of the shop's table of sizes: 1 is in stock. */
  available: number[];
  children?: MenuNode[];
}

const FILTERS = 60;
const BRANDS = 900;
const SIZES = 28;

export function generateMenu(depth: number, childrenPerNode: number, random: RandomStreams): MenuNode[] {
  const stream = random('menu');
  let nextId = 100;
  const nodes = (parent: MenuNode | null, level: number): MenuNode[] =>
    namesAt(level, childrenPerNode, parent, stream).map((name, index) => {
      const part = slug(name[0]);
      const node: MenuNode = {
        id: nextId++,
        parentId: parent?.id ?? null,
        level,
        position: index + 1,
        slug: part,
        url: `${parent?.url ?? '/uk/catalog/'}${part}/`,
        name: { uk: name[0], en: name[1] },
        title: {
          uk: `${name[0]}${parent ? ` · ${parent.name.uk}` : ''} — купити в інтернет-магазині`,
          en: `${name[1]}${parent ? ` · ${parent.name.en}` : ''} — buy online`,
        },
        image: `/media/menu/${hexadecimal(stream)}${hexadecimal(stream)}.jpg`,
        products: stream.integer(4000),
        minimumPrice: 49 + 50 * stream.integer(20),
        maximumPrice: 1499 + 100 * stream.integer(200),
        filters: choose(8 + stream.integer(10), FILTERS, stream),
        brands: choose(4 + stream.integer(8), BRANDS, stream),
        available: Array.from({ length: SIZES }, () => (stream.uniform() < 0.7 ? 1 : 0)),
      };
      if (level < depth) node.children = nodes(node, level + 1);
      return node;
    });
  return nodes(null, 1);
}

/** The answer's body. */
export function menuJson(depth: number, childrenPerNode: number, random: RandomStreams): string {
  return JSON.stringify({ menu: generateMenu(depth, childrenPerNode, random) });
}

/** What the API sends once it answers in parts: the first level, and one open branch below it. */
export function menuPart(menu: readonly MenuNode[]): MenuNode[] {
  return menu.map(({ children, ...node }, index) =>
    index === 0 && children ? { ...node, children: menuPart(children) } : node,
  );
}

/** `count` different names for the children of one node; a number is added where the vocabulary is too small. */
function namesAt(level: number, count: number, parent: MenuNode | null, stream: RandomStream): Name[] {
  const vocabulary = VOCABULARY[level - 1] ?? [];
  const shift = stream.integer(vocabulary.length);
  return Array.from({ length: count }, (_, i) => {
    const [uk, en] = vocabulary[(i + shift) % vocabulary.length] ?? ['', ''];
    const round = Math.floor(i / vocabulary.length);
    const suffix = round === 0 ? '' : ` ${round + 1}`;
    // The fourth level says what its product is: "Сукні з бавовни".
    const before = level === VOCABULARY.length ? parent?.name : undefined;
    return [`${before ? `${before.uk} ` : ''}${uk}${suffix}`, `${before ? `${before.en} ` : ''}${en}${suffix}`];
  });
}

function choose(count: number, from: number, stream: RandomStream): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(1 + stream.integer(from));
  return [...chosen].sort((a, b) => a - b);
}

function hexadecimal(stream: RandomStream): string {
  return stream.integer(4294967296).toString(16).padStart(8, '0');
}
