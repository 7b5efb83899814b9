import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { broadcastChannel, joinChannel } from '../../../src/session/channel.ts';
import { paths } from '../../../src/session/paths.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from './test-channel.ts';

/** A random change (more than half of them): whose, of which of a few paths, to what; or something about the way. */
const command = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'unset', 'batch', 'deliver', 'deliver', 'deliver', 'twice'),
  who: fc.nat(1),
  path: fc.nat(6),
  value: fc.nat(4),
});
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

function change(session: Session, { path, value, kind }: Command): void {
  const unset = kind === 'unset';
  if (path === 0) session.set(paths.place, unset ? undefined : { slide: `s${value}`, step: value - 1 }, 'hand');
  else if (path === 1) session.set(paths.black, unset ? undefined : value > 2, 'hand');
  else if (path === 2) session.set(paths.bet('a/b'), unset ? undefined : value, 'hand');
  else if (path === 3) session.set(paths.brought('a'), unset ? undefined : { rows: [value, [value]] }, 'hand');
  else session.set(paths.value('a', 'b', `p${path}`), unset ? undefined : { value, at: '' }, 'hand');
}

/** By whom a change was made is told differently where it was made; all else must agree. */
const held = (session: Session) =>
  session
    .state()
    .map(({ by: _, ...change }) => change)
    .sort((a, b) => (a.path < b.path ? -1 : 1));

const run = (commands: readonly Command[], thirdJoinsAt: number) => {
  const channel = new TestChannel();
  const [a, b, c] = [new Session('a'), new Session('b'), new Session('c')];
  const both = [a, b] as const;
  // Each holds something before it joins; the second joins while the first is at work.
  b.set(paths.scheme, 'dark', 'hand');
  joinChannel(a, channel.end());
  for (const [index, command] of commands.entries()) {
    const session = both[command.who] ?? a;
    if (index === 5) joinChannel(b, channel.end());
    if (index === thirdJoinsAt) joinChannel(c, channel.end());
    if (command.kind === 'deliver') channel.deliver(command.path * 7 + command.value);
    else if (command.kind === 'twice') channel.repeat();
    else if (command.kind === 'batch')
      session.batch(() => {
        change(session, command);
        change(session, { ...command, path: command.value });
        change(session, { ...command, value: command.path % 5 });
      });
    else change(session, command);
  }
  channel.deliverAll();
  return [a, b, c] as const;
};

test('after 10,000 random changes, delayed, mixed and batched, all sessions hold the same, whoever joined when', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 20_000, maxLength: 20_000 }), fc.nat(19_999), (commands, joins) => {
      const [a, b, c] = run(commands, joins);
      expect(held(b)).toEqual(held(a));
      expect(held(c)).toEqual(held(a));
    }),
    { numRuns: 5, endOnFailure: true },
  );
});

test('after a few random changes, too', () => {
  fc.assert(
    fc.property(fc.array(command, { minLength: 10, maxLength: 40 }), fc.nat(9), (commands, joins) => {
      const [a, b, c] = run(commands, joins);
      expect(held(b)).toEqual(held(a));
      expect(held(c)).toEqual(held(a));
    }),
    { numRuns: 500 },
  );
});

test('a change travels once and comes back to nobody', () => {
  const channel = new TestChannel();
  const [a, b, c] = [new Session('a'), new Session('b'), new Session('c')];
  for (const session of [a, b, c]) joinChannel(session, channel.end());
  channel.deliverAll();
  const before = channel.posted;
  const heard = vi.fn();
  b.subscribe((changes) => heard(changes.map(({ path, by, window }) => [path, by, window])));
  a.set(paths.black, true, 'hand');
  channel.deliverAll();
  expect(channel.posted).toBe(before + 1);
  expect(heard.mock.calls).toEqual([[[['black', 'remote', 'a']]]]);
  expect(c.get(paths.black)).toBe(true);
});

test('who left neither sends nor hears', () => {
  const channel = new TestChannel();
  const [a, b] = [new Session('a'), new Session('b')];
  joinChannel(a, channel.end());
  const leave = joinChannel(b, channel.end());
  leave();
  channel.deliverAll();
  a.set(paths.black, true, 'hand');
  b.set(paths.scheme, 'dark', 'hand');
  channel.deliverAll();
  expect([b.get(paths.black), a.get(paths.scheme)]).toEqual([undefined, undefined]);
});

test('a message that cannot be read is made good by a whole state, and two deaf windows do not ask for ever', () => {
  const channel = new TestChannel();
  const [a, b] = [new Session('a'), new Session('b')];
  joinChannel(a, channel.end());
  joinChannel(b, channel.end());
  channel.deliverAll();
  a.set(paths.black, true, 'hand');
  channel.lose();
  expect(b.get(paths.black)).toBeUndefined();
  channel.deliverAll();
  expect(b.get(paths.black)).toBe(true);
  a.set(paths.black, false, 'hand');
  for (let message = 0; message < 20; message += 1) channel.lose();
  expect(channel.underWay).toEqual([]);
});

test('foreign messages do no harm', () => {
  const channel = new TestChannel();
  const a = new Session('a');
  joinChannel(a, channel.end());
  const stranger = channel.end();
  for (const message of [undefined, null, 1, 'ask', {}, { type: 'changes' }, { type: 'state', changes: [{}] }, [[]]])
    stranger.post(message);
  channel.deliverAll();
  expect(a.state()).toEqual([]);
});

test('two windows of one browser agree over its own channel', async () => {
  const [one, other] = [broadcastChannel('test'), broadcastChannel('test')];
  const [a, b] = [new Session('a'), new Session('b')];
  a.set(paths.brought('menu/file'), { rows: [1, 2] }, 'hand');
  joinChannel(a, one);
  joinChannel(b, other);
  b.set(paths.place, { slide: 'wall', step: 2 }, 'hand');
  await vi.waitFor(() => expect(held(b)).toHaveLength(2));
  await vi.waitFor(() => expect(held(a)).toEqual(held(b)));
  one.close();
  other.close();
});
