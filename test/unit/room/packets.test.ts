/** The packets of a room against a library that knows all of MQTT, in both directions and in pieces of any length. */
import fc from 'fast-check';
import mqtt from 'mqtt-packet';
import { expect, test } from 'vitest';
import {
  connectPacket,
  disconnectPacket,
  type Packet,
  PacketReader,
  pingPacket,
  publishPacket,
  subscribePacket,
} from '../../../src/room/wire/packets.ts';

const topic = fc.stringMatching(/^[a-zA-Z0-9/_-]{1,40}$/);
const payload = fc.uint8Array({ maxLength: 400 });

/** As the library reads it. */
function read(bytes: Uint8Array): mqtt.Packet {
  const found: mqtt.Packet[] = [];
  const parser = mqtt.parser({ protocolVersion: 4 });
  parser.on('packet', (packet) => found.push(packet));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(Buffer.from(bytes));
  expect(found).toHaveLength(1);
  return found[0] as mqtt.Packet;
}

test('what is written is read by the library as what was meant', () => {
  fc.assert(
    fc.property(
      topic,
      payload,
      fc.boolean(),
      fc.option(fc.string(), { nil: undefined }),
      (name, bytes, retain, password) => {
        const connect = read(
          connectPacket({
            clientId: name,
            keepAliveSeconds: 15,
            ...(password !== undefined && { user: 'u', password }),
            ...(retain && { will: { topic: name, payload: bytes } }),
          }),
        );
        expect(connect).toMatchObject({
          cmd: 'connect',
          clientId: name,
          clean: true,
          keepalive: 15,
          protocolVersion: 4,
        });
        if (connect.cmd === 'connect') {
          expect(connect.password?.toString()).toBe(password);
          expect(connect.will?.topic).toBe(retain ? name : undefined);
          if (retain) expect(new Uint8Array(connect.will?.payload as Buffer)).toEqual(bytes);
        }
        const publish = read(publishPacket(name, bytes, retain));
        expect(publish).toMatchObject({ cmd: 'publish', topic: name, retain, qos: 0 });
        if (publish.cmd === 'publish') expect(new Uint8Array(publish.payload as Buffer)).toEqual(bytes);
        expect(read(subscribePacket(7, [name, 'b']))).toMatchObject({
          messageId: 7,
          subscriptions: [
            { topic: name, qos: 0 },
            { topic: 'b', qos: 0 },
          ],
        });
      },
    ),
  );
  expect([read(pingPacket()).cmd, read(disconnectPacket()).cmd]).toEqual(['pingreq', 'disconnect']);
});

test('what the library writes is read, in whatever pieces it comes', () => {
  const one = fc.record({ topic, payload, retain: fc.boolean(), qos: fc.constantFrom(0 as const, 1 as const) });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }),
      (list, cuts) => {
        const packets: mqtt.Packet[] = [
          { cmd: 'connack', returnCode: 0, sessionPresent: false },
          { cmd: 'suback', messageId: 1, granted: [0, 128] },
          { cmd: 'pingresp' },
          ...list.map(({ payload: bytes, ...rest }) => ({
            cmd: 'publish' as const,
            dup: false,
            messageId: 9,
            payload: Buffer.from(bytes),
            ...rest,
          })),
        ];
        const bytes = Buffer.concat(packets.map((packet) => mqtt.generate(packet)));
        const reader = new PacketReader();
        const read: Packet[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const length = cuts[i % cuts.length] ?? 1;
          read.push(...reader.read(bytes.subarray(at, at + length)));
          at += length;
        }
        expect(read).toEqual([
          { is: 'connack', code: 0 },
          { is: 'suback', codes: [0, 128] },
          { is: 'pingresp' },
          ...list.map(({ topic: name, payload: written, retain }) => ({
            is: 'publish',
            topic: name,
            payload: written,
            retain,
          })),
        ]);
      },
    ),
  );
});

test('noise ends a line with one kind of error, and never keeps more than one packet may be long', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (pieces) => {
      const reader = new PacketReader();
      try {
        for (const piece of pieces) reader.read(piece);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
    { numRuns: 2000 },
  );
  expect(() => new PacketReader().read(Uint8Array.of(0x30, 0xff, 0xff, 0xff, 0x7f))).toThrow(RangeError);
});
