/** A panel in two windows of a talk: set in one, seen in both; what is asked for at the desk is done in the room, once. */
import { beforeEach, expect, test } from 'vitest';
import { SharedPanel } from '../../../src/figure/shared-panel.ts';
import { joinChannel } from '../../../src/session/channel.ts';
import { record } from '../../../src/session/log.ts';
import { Session } from '../../../src/session/session.ts';
import { TestChannel } from '../session/test-channel.ts';

let channel: TestChannel;
let room: SharedPanel;
let desk: SharedPanel;
let sessions: Session[];

beforeEach(() => {
  channel = new TestChannel();
  sessions = [new Session('room'), new Session('desk')];
  const [roomSession, deskSession] = sessions as [Session, Session];
  for (const session of sessions) joinChannel(session, channel.end());
  channel.deliverAll();
  room = new SharedPanel('tale/figure', { session: roomSession });
  desk = new SharedPanel('tale/figure', { session: deskSession, labsElsewhere: true });
});

test('what is set in one window is found in the other, under its name and figure alone', () => {
  desk.set('look', { zoomed: 4 });
  channel.deliverAll();
  expect(room.get('look')).toEqual({ zoomed: 4 });
  expect(room.get('search')).toBeUndefined();
  expect(new SharedPanel('tale/other', { session: sessions[0] as Session }).get('look')).toBeUndefined();
});

test('a wish of the desk is taken by the room, once, and never by the desk', () => {
  desk.ask('start');
  channel.deliverAll();
  expect(desk.takeWish()).toBeUndefined();
  expect([room.takeWish(), room.takeWish()]).toEqual(['start', undefined]);
  channel.deliverAll();
  desk.ask('start');
  channel.deliverAll();
  expect(room.takeWish()).toBe('start');
});

test('what a program shows is seen elsewhere, not as another’s where it runs; one that is over is gone', () => {
  room.tell({ lines: ['up'] });
  channel.deliverAll();
  expect(desk.shownElsewhere()).toEqual({ lines: ['up'] });
  expect(room.shownElsewhere()).toBeUndefined();
  desk.tell(undefined);
  channel.deliverAll();
  expect(desk.shownElsewhere()).toEqual({ lines: ['up'] });
  room.tell(undefined);
  channel.deliverAll();
  expect(desk.shownElsewhere()).toBeUndefined();
});

test('of a program whose window went without a word nothing has to stay', () => {
  room.tell({ lines: [] });
  channel.deliverAll();
  desk.forget();
  channel.deliverAll();
  expect([room.shownElsewhere(), desk.shownElsewhere()]).toEqual([undefined, undefined]);
});

test('a log keeps how a panel is set, and nothing that would start its program again', () => {
  const lines: string[] = [];
  record(sessions[0] as Session, { write: (line) => lines.push(line), now: () => 0 });
  room.tell({ lines: ['up'] });
  desk.ask('start');
  desk.set('look', 1);
  channel.deliverAll();
  expect(lines.slice(1)).toHaveLength(1);
  expect(lines[1]).toContain('panel/tale~figure/look');
});
