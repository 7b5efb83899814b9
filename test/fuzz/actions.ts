/**
 * What a hand, a browser or a room may do to a page, as plain data, so that a sequence can be printed, shortened and played
 * again. Things on the page are named by shares, 0 … 1, of however many there are at that moment.
 */
import fc from 'fast-check';

export type Action =
  | { do: 'turn'; key: 'PageDown' | 'PageUp' | ' ' | 'ArrowRight' | 'ArrowLeft' }
  | { do: 'key'; key: string; focus: number | null }
  | { do: 'click'; at: number }
  | { do: 'slider'; at: number; to: number; rest: boolean }
  | { do: 'preset'; at: number }
  | { do: 'jump'; slide: number; step: number }
  | { do: 'scroll'; to: number }
  | { do: 'reload' }
  | { do: 'back' }
  | { do: 'resize'; width: number; height: number; ratio: number }
  | { do: 'hide'; hidden: boolean }
  | { do: 'scheme'; dark: boolean; still: boolean; forced: boolean }
  | { do: 'away'; milliseconds: number; frozen: boolean }
  | { do: 'kill' }
  | { do: 'broker' }
  | { do: 'network'; offline: boolean }
  | { do: 'storage'; is: 'normal' | 'full' | 'refused' }
  | { do: 'stored'; text: string }
  | { do: 'drop'; name: string; noise: string; at: number }
  | { do: 'paste'; noise: string }
  | { do: 'link'; search: string; hash: string }
  | { do: 'wait'; milliseconds: number };

/** Of one action the window in which it happens: 0 is the first. */
export type Move = Action & { window: number };

const KEYS = [
  ...['Enter', 'Escape', 'Tab', 'Home', 'End', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp'],
  ...[
    'a',
    'b',
    'c',
    'd',
    'e',
    'i',
    'j',
    'k',
    'l',
    'm',
    'o',
    'p',
    'q',
    'r',
    't',
    'x',
    'z',
    '?',
    '.',
    '1',
    '2',
    '3',
    '9',
    ' ',
  ],
  ...['F5', 'Backspace', 'Delete', 'g'],
];

/** Even over all things: a generator's liking for ends would meet the first and the last again and again. */
const share = fc.noBias(fc.nat({ max: 999 })).map((thousandths) => thousandths / 1000);
const oneOf = <const T>(...values: T[]) => fc.constantFrom(...values);

/** Nothing that a program outside would choke on: our own readers are to say one line about it. */
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json({ maxDepth: 3 }),
  fc
    .array(fc.tuple(oneOf('main;work', 'a;b;c', '"Thread-1" #12', ';;', '\tat a.B.c(D.java:1)'), fc.integer()), {
      maxLength: 12,
    })
    .map((lines) => lines.map((line) => line.join(' ')).join('\n')),
  oneOf('', '{', '[]', '{"nodes":[]}', '<svg></svg>', 'Full thread dump', '\u001f\u008b\b', '\ufeff', 'a '.repeat(100)),
);

const inLink = fc.oneof(
  fc.base64String({ maxLength: 60 }),
  fc.string({ maxLength: 20 }),
  fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text).toString('base64url')),
  fc
    .record({
      v: oneOf<unknown>(1, 2, 3, '2', null),
      values: fc.object({ maxDepth: 3 }),
      at: fc.object({ maxDepth: 3 }),
    })
    .map((link) => Buffer.from(JSON.stringify(link)).toString('base64url')),
);

/** As another version of the deck, or somebody else at the same host, may have left it. */
const stored = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc
    .dictionary(
      oneOf(
        ...['measured/spin-loop~contention', 'measured/menu~levels', 'measured/dates~lists', 'measured/postgres~pool'],
        ...['measured/dates~profile', 'bets/mkday~load', 'scheme', 'desk/notes', 'polls/opening~day', 'place', 'x'],
      ),
      fc.oneof(fc.json({ maxDepth: 3 }), oneOf('7', '{}', '"dark"', '1', '[null]', '-1', '1e9')),
      { maxKeys: 6 },
    )
    .map((record) => `{${Object.entries(record).map(([path, value]) => `${JSON.stringify(path)}:${value}`)}}`),
);

const weighted: [weight: number, fc.Arbitrary<Action>][] = [
  [
    20,
    fc.record({
      do: fc.constant('turn' as const),
      key: oneOf('PageDown', 'PageDown', 'PageUp', ' ', 'ArrowRight', 'ArrowLeft'),
    }),
  ],
  [16, fc.record({ do: fc.constant('key' as const), key: oneOf(...KEYS), focus: fc.option(share, { nil: null }) })],
  [12, fc.record({ do: fc.constant('click' as const), at: share })],
  [16, fc.record({ do: fc.constant('slider' as const), at: share, to: share, rest: fc.boolean() })],
  [7, fc.record({ do: fc.constant('preset' as const), at: share })],
  [8, fc.record({ do: fc.constant('jump' as const), slide: share, step: fc.integer({ min: -1, max: 4 }) })],
  [4, fc.record({ do: fc.constant('scroll' as const), to: share })],
  [3, fc.record({ do: fc.constant('reload' as const) })],
  [2, fc.record({ do: fc.constant('back' as const) })],
  [
    3,
    fc.record({
      do: fc.constant('resize' as const),
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 240, max: 1200 }),
      ratio: oneOf(1, 1, 1.5, 2, 3),
    }),
  ],
  [3, fc.record({ do: fc.constant('hide' as const), hidden: fc.boolean() })],
  [2, fc.record({ do: fc.constant('scheme' as const), dark: fc.boolean(), still: fc.boolean(), forced: fc.boolean() })],
  [
    2,
    fc.record({
      do: fc.constant('away' as const),
      milliseconds: fc.integer({ min: 100, max: 1500 }),
      frozen: fc.boolean(),
    }),
  ],
  [2, fc.record({ do: fc.constant('kill' as const) })],
  [1, fc.record({ do: fc.constant('broker' as const) })],
  [2, fc.record({ do: fc.constant('network' as const), offline: fc.boolean() })],
  [2, fc.record({ do: fc.constant('storage' as const), is: oneOf('normal', 'full', 'refused') })],
  [
    3,
    fc.record({
      do: fc.constant('drop' as const),
      name: oneOf('noise.txt', 'dump.txt', 'a.json', 'p.cpuprofile', 'x'),
      noise,
      at: share,
    }),
  ],
  [2, fc.record({ do: fc.constant('stored' as const), text: stored })],
  [2, fc.record({ do: fc.constant('paste' as const), noise })],
  [2, fc.record({ do: fc.constant('link' as const), search: inLink, hash: fc.string({ maxLength: 20 }) })],
  [5, fc.record({ do: fc.constant('wait' as const), milliseconds: fc.integer({ min: 20, max: 900 }) })],
];

const move: fc.Arbitrary<Move> = fc
  .tuple(fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary }))), fc.nat({ max: 1 }))
  .map(([action, window]) => ({ ...action, window }));

/** The same for the same seed. */
export function sequence(seed: number, length: number): Move[] {
  const [moves = []] = fc.sample(fc.array(move, { minLength: length, maxLength: length, size: 'max' }), {
    seed,
    numRuns: 1,
  });
  return moves;
}
