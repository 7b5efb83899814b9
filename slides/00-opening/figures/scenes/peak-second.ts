/**
 * The busiest second of a day of sale, a dot a request, arriving in that second: as many as on an ordinary evening, those on
 * top, and the few that buy, as many and as much of one as come in a second on the average.
 */
import type { Brush } from '../../../../src/figure/scene/brush.ts';
import type { Scene } from '../../../../src/figure/scene/declaration.ts';
import { amount } from '../../../../src/words/format.ts';
import { words } from '../../words.ts';
import { fieldOf, MOST_DOTS, paintDots, paintOrders, paintWords, placeAbove, roomForWords } from './dot-field.ts';

const text = words.kasta;

export interface PeakSecond {
  /** What day it is of; undefined where it is none that has a name. */
  day: string | undefined;
  requests: number;
  /** In the busiest second of an ordinary day. */
  ordinaryRequests: number;
  /** In that second, on the average. */
  orders: number;
}

/** As long as what it shows. */
const SECONDS = 1;
/** A part of an order that is less is not said, and not drawn. */
const LEAST_PART = 0.05;
/** More of them would hide what they stand in. */
const MOST_ORDERS = 12;
/** Where in the heap they stand, as shares of its width and height. */
const [ACROSS, UP] = [0.62, 0.55];

export function peakSecond({ day, requests, ordinaryRequests, orders }: PeakSecond): Scene {
  const requestsADot = Math.max(1, Math.ceil(requests / MOST_DOTS));
  const dotsOf = (count: number) => Math.max(1, Math.round(count / requestsADot));
  return {
    duration: SECONDS,
    paint: (brush, seconds) => paint(brush, Math.min(1, seconds / SECONDS)),
    table: {
      head: [text.tableRequestsThen, text.tableOrdinary, text.tableOrdersThen],
      rows: [[amount(Math.round(requests)), amount(Math.round(ordinaryRequests)), text.ordersThen(orders)]],
    },
    legend: [
      { label: text.asOrdinary(requestsADot), role: 'main' },
      ...(requests > ordinaryRequests ? [{ label: text.onTop, role: 'bad' as const }] : []),
      { label: text.drawnOrders(orders, MOST_ORDERS), role: 'second', mark: 'disc', origin: 'told' },
    ],
  };

  function paint(brush: Brush, share: number): void {
    const { theme } = brush;
    const dots = dotsOf(requests);
    const field = fieldOf(brush, dots, roomForWords(brush));
    const ordinary = Math.min(dots, dotsOf(ordinaryRequests));
    const shown = Math.round(share * dots);
    const dotsTo = (from: number, to: number, fill: string) =>
      paintDots(brush, field, placeAbove, { from, to: Math.min(to, shown), fill, alpha: 0.85, share: 0.72 });
    dotsTo(0, ordinary, theme.role.main);
    dotsTo(ordinary, dots, theme.role.bad);
    paintWords(brush, field, shown, text.inOneSecond(requests, day));
    if (share < 1) return;
    const top = placeAbove(field, dots - 1).y;
    const middle = { x: ACROSS * brush.width, y: brush.height - UP * (brush.height - top) };
    const whole = Math.floor(orders);
    const buyers = whole > 0 && orders - whole < LEAST_PART ? whole : orders;
    paintOrders(brush, field, middle, Math.min(MOST_ORDERS, buyers));
  }
}
