// What a text is, by its content: which form of a dump, and how sure; and what is none, profiles above all.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readThreadDumps, recognizeDump } from './index.ts';
import { fixture } from './samples.ts';

const dumps = readdirSync(new URL('fixtures', import.meta.url)).filter((name) => !name.endsWith('.java'));

describe('every dump of the fixtures', () => {
  it.each(dumps)('%s is one, of the form that it is read as', (name) => {
    const text = fixture(name);
    const recognized = recognizeDump(text);
    expect(recognized?.format).toBe(readThreadDumps(text).format);
    expect(recognized?.certainty).toBeGreaterThan(0.8);
  });
});

it.each([
  ['collapsed stacks', 'main;shop.Cart.add;shop.Till.open 12\nmain;shop.Cart.add 3\n'],
  ['stacks with names of threads', '["worker" tid=12];java/lang/Thread.run;shop/Cart.add 7\n'],
  ['perf script', 'node 123 [001] 4711.000001: 10101 cpu-clock:\n\t7f00 uv_run (/usr/bin/node)\n\n'],
  ['a profile of V8', '{"nodes":[{"id":1,"callFrame":{"functionName":"(root)"}}],"samples":[1],"timeDeltas":[5]}'],
  ['a trace', '[{"name":"thread_name","ph":"M","pid":1,"tid":"2","args":{"name":"main"}}]'],
  ['prose', 'The "main" thread was busy, and prio=5 is what it had.\n'],
  ['nothing', ''],
])('is no dump: %s', (_, text) => {
  expect(recognizeDump(text)).toBeNull();
});

it('is less sure of a shape without a title', () => {
  const shape = '"a" prio=5 tid=0x1 nid=0x1 runnable\n"b" prio=5 tid=0x2 nid=0x2 runnable\n';
  expect(recognizeDump(shape)?.certainty).toBeLessThan(0.5);
});

it('looks at the beginning of what is long, and at bytes', () => {
  const long = fixture('deadlock-of-two.txt') + 'tick\n'.repeat(1_000_000);
  expect(recognizeDump(new TextEncoder().encode(long))).toEqual({ format: 'hotspot-text', certainty: 1 });
});
