/** Requests by fingerprint against a limit; beside it the fingerprint itself, of headers that can be edited. */

import { html } from 'lit';
import { axisEnd } from '../../../src/figure/chart/axes.ts';
import { defineFigure } from '../../../src/figure/declare.ts';
import { amount } from '../../../src/words/format.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';

const text = words.fingerprint;
const { share } = words.written;

/** From here on the limit's price is worth more words than its use. */
const STRICT_BLOCKED_SHARE = 0.1;
const BEATEN_STOPPED_SHARE = 0.1;
/** The busiest fingerprints; the model draws no more. */
const SHOWN = 60;

/** The element is for browsers only; the build reads this file in Node. */
const headerFingerprint = () => {
  void import('../lab/fingerprint/header-fingerprint.ts');
  return html`<header-fingerprint></header-fingerprint>`;
};

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'fingerprints',
  controls: ['limitPerMinute', 'attackerFingerprints'],
  presets: [
    { name: 'twenty', label: text.thatNight, values: {} },
    { name: 'rotation', label: text.rotates, values: { attackerFingerprints: 600 } },
    { name: 'strict', label: text.strict, values: { limitPerMinute: 3 } },
    { name: 'generous', label: text.generous, values: { limitPerMinute: 100 } },
  ],
  tiles: ({ facts }) => [
    {
      value: share(facts.attackStoppedShare),
      label: text.stoppedTile,
      role: facts.attackStoppedShare > 0.5 ? 'good' : 'bad',
    },
    {
      value: share(facts.peopleBlockedShare),
      label: text.blockedTile,
      role: facts.peopleBlockedShare > STRICT_BLOCKED_SHARE ? 'bad' : 'main',
    },
    { value: amount(facts.identitiesToStayBelowLimit), label: text.neededTile },
  ],
  chart: ({ columns, facts, values }) => ({
    x: { label: text.axisRank, minimum: 1, maximum: SHOWN, ticks: [1, 20, 40, SHOWN] },
    y: {
      label: text.axisRequests,
      minimum: 1,
      maximum: axisEnd(facts.attackerRequestsPerFingerprintPerMinute, [20_000]),
      scale: 'logarithmic',
      ticks: [1, 10, 100, 1000, 10_000],
    },
    series: [
      { label: text.people, role: 'main', x: columns.rank, y: columns.peopleRequestsPerMinute },
      {
        label: text.attacker(values.attackerFingerprints, SHOWN),
        role: 'bad',
        kind: 'points',
        x: columns.rank,
        y: columns.attackerRequestsPerMinute,
      },
    ],
    lines: [{ axis: 'y', at: values.limitPerMinute, label: text.limit(values.limitPerMinute), role: 'third' }],
  }),
  panel: headerFingerprint,
  panelPlace: () => 'beside',
  sentence: ({ facts, values }) => {
    const { limitPerMinute, attackerFingerprints } = values;
    if (facts.attackStoppedShare < BEATEN_STOPPED_SHARE)
      return text.sentenceBeaten(attackerFingerprints, facts.attackerRequestsPerFingerprintPerMinute, limitPerMinute);
    const sentence = facts.peopleBlockedShare > STRICT_BLOCKED_SHARE ? text.sentenceStrict : text.sentence;
    return sentence(limitPerMinute, facts.attackStoppedShare, facts.peopleBlockedShare);
  },
});
