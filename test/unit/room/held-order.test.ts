import { expect, test } from 'vitest';
import { HeldOrder } from '../../../src/room/follower/held-order.ts';

const ids = (list: readonly { id: number }[]) => list.map(({ id }) => id);
const list = (...all: number[]) => all.map((id) => ({ id }));

test('while somebody reads, what is there stays in its order, what is new comes last, what is gone goes', () => {
  const order = new HeldOrder();
  expect(ids(order.arrange(list(3, 1)))).toEqual([3, 1]);
  expect(ids(order.arrange(list(2, 1, 3)))).toEqual([3, 1, 2]);
  expect(ids(order.arrange(list(2, 1)))).toEqual([1, 2]);
  order.release();
  expect(ids(order.arrange(list(2, 1)))).toEqual([2, 1]);
});
