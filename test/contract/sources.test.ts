/**
 * What holds of all sources: which way imports run, never in a circle; that no module remembers anything beside the session;
 * and that types are not overruled between a declaration and what is drawn of it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNode, lastNameOf, lineOf, type Node, nameOf, walk } from './syntax.ts';

const root = join(import.meta.dirname, '../..');
const isSource = (path: string) => /\.(ts|mjs|css|html|json)$/.test(path) && !path.includes('fixtures');
const files = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `/${folder}/${path.replaceAll('\\', '/')}`)
    .filter(isSource);
const sources = new Map(
  [...files('src'), ...files('slides'), '/index.html', '/package.json', '/tsconfig.json', '/tsconfig.model.json']
    .concat('/vite.config.ts', '/vitest.config.ts', '/biome.json')
    .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
);
const isTest = (path: string) => /\.test\.ts$/.test(path);
const code = [...sources].filter(([path]) => /\.(ts|mjs)$/.test(path) && !isTest(path));

/** Paths from the root that a file imports, statically, when it runs, as a worker, or as a type. */
function importsOf(path: string, source: string): string[] {
  const found = [
    ...source.matchAll(/\b(?:from|import)\s*\(?\s*['"`](\.{1,2}\/[^'"`]+)['"`]/g),
    ...source.matchAll(/\bnew URL\(\s*['"`](\.{1,2}\/[^'"`]+)['"`]/g),
    ...source.matchAll(/@import\s+['"](\.{1,2}\/[^'"]+)['"]/g),
  ];
  return [...new Set(found.map(([, target = '']) => join(path, '..', target)))];
}

/** Files that reach themselves, one way around each time. */
function* circles(targets: ReadonlyMap<string, readonly string[]>): Generator<string[]> {
  const done = new Set<string>();
  function* from(path: string, way: readonly string[]): Generator<string[]> {
    const at = way.indexOf(path);
    if (at >= 0) yield way.slice(at);
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) yield* from(target, [...way, path]);
    done.add(path);
  }
  for (const path of targets.keys()) yield* from(path, []);
}

const imports = [...sources].flatMap(([path, source]) => importsOf(path, source).map((target) => ({ path, target })));
const taleOf = (path: string) => /^\/slides\/([^/]+)\//.exec(path)?.[1];

describe('imports run from the slides to src', () => {
  test('and are found, whichever way they are written', () => {
    expect(imports.length).toBeGreaterThan(500);
    const written = ["import x from './a.ts'", "import './a.ts'", "await import('./a.ts')", "new URL('./a.ts', here)"];
    for (const one of [...written, "typeof import('./a.ts')", "export * from './a.ts'", '@import "./a.ts"'])
      expect(importsOf('/src/b.ts', one), one).toEqual(['/src/a.ts']);
  });

  test('src imports nothing of the slides', () => {
    expect(imports.filter(({ path, target }) => path.startsWith('/src/') && target.startsWith('/slides/'))).toEqual([]);
  });

  test('no tale imports another; what they share imports none', () => {
    const faults = imports.filter(({ path, target }) => {
      const [from, to] = [taleOf(path), taleOf(target)];
      return from && to && to !== from && to !== 'shared';
    });
    expect(faults).toEqual([]);
  });

  test('and never in a circle, not even of types: what two files share stands in a third', () => {
    const targets = new Map(code.map(([path, source]) => [path, importsOf(path, source)]));
    expect([...circles(targets)]).toEqual([]);
    expect([
      ...circles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ]).toEqual([['b', 'c']]);
  });

  test('src and the configuration name no tale: they look for them', () => {
    const tales = readdirSync(join(root, 'slides')).filter((folder) => /^\d/.test(folder));
    expect(tales.length).toBeGreaterThan(0);
    const faults = [...sources]
      .filter(([path]) => !path.startsWith('/slides/'))
      .flatMap(([path, source]) =>
        tales.filter((tale) => source.includes(tale)).map((tale) => `${path} names ${tale}`),
      );
    expect(faults).toEqual([]);
  });
});

/** State beside the session, each with its reason. Files may go from here, none should come. */
const remembering: Record<string, string> = {
  '/src/database/postgres.worker.ts': 'a worker is one database: its module is the instance',
  '/src/figure/chart/chart.ts': 'which pieces the chart library, whose registry is the page’s, has been given',
  '/slides/08-dates/lab/parse-once/measure-renderers.ts': 'a sink, so that what is measured is not optimized away',
  '/slides/08-dates/lab/profile/profiled-run.ts': 'a sink, so that what is measured is not optimized away',
};

test('no module has a variable that could remember anything; it would stand beside the session', () => {
  const faults = code
    .filter(([path]) => !path.startsWith('/src/build/'))
    .filter(([, source]) => /^(export )?(let|var) /m.test(source));
  expect(faults.map(([path]) => path).filter((path) => !Object.hasOwn(remembering, path))).toEqual([]);
});

/**
 * Collections that begin empty are there to be filled: fine where they keep what the same arguments give anyway. (A weak
 * map keeps nothing longer than the thing that it is asked by, and what is declared to be read only is never filled.)
 */
const memories: Record<string, string> = {
  '/src/deck/main.ts': 'keys pressed while the page starts, played once',
  '/src/figure/plot.ts': 'code that has come, so that nobody waits a frame for it again',
  '/src/simulation/caches/zipf.ts': 'the last popularities, by all that they follow from',
  '/slides/05-ddos/model/rate-limit/fingerprints.ts': 'a table, built when the module is read',
};

test('no module has a collection to fill, but for memories of what would be computed again alike', () => {
  const empty = /^(export )?const \w+(: (?!Readonly|readonly )[^=\n]+)? = (new (Map|Set)(<[^=\n]*>)?\(\)|\[\]|\{\});/m;
  const faults = code.filter(([path]) => !path.startsWith('/src/build/')).filter(([, source]) => empty.test(source));
  expect(faults.map(([path]) => path).filter((path) => !Object.hasOwn(memories, path))).toEqual([]);
});

test('between a declaration and what is drawn of it no type is overruled', () => {
  const strict = ['/src/figure/', '/src/run/', '/src/session/', '/src/deck/'];
  const faults = code
    .filter(([path]) => strict.some((folder) => path.startsWith(folder)))
    .filter(([, source]) => /\bas (never|any|unknown as)\b/.test(source))
    .map(([path]) => path);
  expect(faults).toEqual([]);
});

describe('code that comes later may not come at all', () => {
  /** Who asks again and says a line, and what the lab and the worker ask for in that way. */
  const asks = new Set(['loadCode', 'withCode', 'needs']);
  const declares = new Set(['load', 'needs']);

  /** Imports that nobody answers for, and promises of code that are let go without a word for their failure. */
  const unanswered = (source: string): string[] => {
    const answered: Node[] = [];
    const imports: Node[] = [];
    const letGo: Node[] = [];
    walk(source, (node) => {
      if (node.type === 'ImportExpression') imports.push(node);
      if (node.type === 'CallExpression' && asks.has(lastNameOf(node.callee))) answered.push(node);
      if (node.type === 'Property' && declares.has(nameOf(node.key))) answered.push(node);
      const isCaught = (called: string, given: unknown) =>
        called === 'catch' || (called === 'then' && Array.isArray(given) && given.length === 2);
      if (node.type === 'CallExpression' && isCaught(lastNameOf(node.callee), node.arguments)) answered.push(node);
      if (node.type !== 'UnaryExpression' || node.operator !== 'void' || !isNode(node.argument)) return;
      const call = node.argument;
      if (/^(loadCode|import)\(/.test(source.slice(call.start)) && !isCaught(lastNameOf(call.callee), call.arguments))
        letGo.push(node);
    });
    const isAnswered = ({ start, end }: Node) => answered.some((one) => one.start <= start && end <= one.end);
    return [...imports.filter((one) => !isAnswered(one)), ...letGo].map((one) => `${lineOf(source, one)}`);
  };

  test('such code is found', () => {
    const bad = ["await import('a')", "void loadCode(() => import('a'))", "void import('a').then(use)"];
    for (const one of bad) expect(unanswered(one), one).not.toEqual([]);
    const good = [
      "await loadCode(() => import('a'))",
      "void import('a').catch(() => {})",
      "given.needs(() => import('a'))",
    ];
    const more = [
      "void loadCode(() => import('a')).then(use, say)",
      "x({ lab: { load: async () => (await import('a')).b } })",
    ];
    for (const one of [...good, ...more]) expect(unanswered(one), one).toEqual([]);
  });

  test('so pages ask for it again, and say a line where it stays away', () => {
    const inNode = /^\/src\/(build|room\/broker)\/|command-line|^\/slides\/[^/]+\/(prepare|bench)|\/testing\//;
    const faults = code
      .filter(([path]) => !inNode.test(path))
      .flatMap(([path, source]) => unanswered(source).map((line) => `${path}:${line}`));
    expect(faults).toEqual([]);
  });
});

describe('the bundler may take for granted', () => {
  /** Statements that read a property and do nothing with it, to make the browser lay out, say: `void element.offsetWidth`. */
  const idleReads = (source: string): string[] => {
    const found: string[] = [];
    walk(source, (node) => {
      if (node.type !== 'ExpressionStatement' || !isNode(node.expression)) return;
      const { expression } = node;
      const isVoid = expression.type === 'UnaryExpression' && expression.operator === 'void';
      const read = isVoid && isNode(expression.argument) ? expression.argument : expression;
      // `a?.b` is a chain of reads, and so is `a?.b()`, which does something.
      const last = read.type === 'ChainExpression' && isNode(read.expression) ? read.expression : read;
      if (last.type === 'MemberExpression')
        found.push(`${lineOf(source, node)}: ${source.slice(node.start, node.end)}`);
    });
    return found;
  };

  test('that a property is read for its value: what reads one for its effect would be dropped (vite.config.ts)', () => {
    expect(
      idleReads('void a.offsetWidth;\nb?.c.d;\nrun(a.b);\na.b = c;\nvoid a.run();\na?.run();\ndelete a.b;'),
    ).toEqual(['1: void a.offsetWidth;', '2: b?.c.d;']);
    const faults = code.flatMap(([path, source]) => idleReads(source).map((one) => `${path}:${one}`));
    expect(faults).toEqual([]);
  });
});
