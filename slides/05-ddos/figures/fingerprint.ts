/** Pages by fingerprint against a limit; below, what the one fingerprint is made of, and behind a button its headers to edit. */

import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import type { SharedPanel } from '../../../src/figure/shared-panel.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { ROTATED_IDENTITIES } from './parts/identities.ts';
import { fingerprintBlocks } from './scenes/fingerprint-blocks.ts';

const text = words.fingerprint;

/** From here on the limit's price is worth more words than its use. */
const STRICT_BLOCKED_SHARE = 0.1;
const BEATEN_STOPPED_SHARE = 0.1;

const headerFingerprint = (shared: SharedPanel, identities: number, isBrief: boolean) => {
  const keep = (headers: readonly string[]) => shared.set('headers', headers);
  return html`<header-fingerprint ?brief=${isBrief} .identities=${identities} .keep=${keep} .headers=${shared.get<readonly string[]>('headers')}></header-fingerprint>`;
};

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  base: { attackerFingerprints: 1 },
  firstBase: { attackerFingerprints: 20 },
  view: 'fingerprints',
  controls: ['limitPerMinute', 'attackerFingerprints'],
  presets: [
    { name: 'one', label: text.one, values: {} },
    {
      name: 'as-many-as-before',
      label: text.many(ROTATED_IDENTITIES),
      values: { attackerFingerprints: ROTATED_IDENTITIES },
    },
    { name: 'two-thousand', label: text.twoThousand, values: { attackerFingerprints: 2000 } },
    { name: 'strict', label: text.strict, values: { attackerFingerprints: 2000, limitPerMinute: 3 } },
  ],
  steps: ['one', 'as-many-as-before', 'two-thousand'],
  wide: true,
  scene: ({ columns, facts, values }) =>
    fingerprintBlocks({
      people: columns.peopleRequestsPerMinute,
      attackers: values.attackerFingerprints,
      attackerPerMinute: facts.attackerRequestsPerFingerprintPerMinute,
      limit: values.limitPerMinute,
      blockedShare: facts.peopleBlockedShare,
      stoppedShare: facts.attackStoppedShare,
    }),
  // What one fingerprint is stands below the blocks.
  panel: ({ open, show, shared, needs, values }) => {
    needs(() => import('../lab/fingerprint/header-fingerprint.ts'));
    const isOpen = open === 'panel';
    const button = html`<div class="for-hands"><button type="button" @click=${() => show(isOpen ? 'chart' : 'panel')}>${isOpen ? text.panel.hide : text.panel.change}</button></div>`;
    return html`<div class="made-of">${headerFingerprint(shared, values.attackerFingerprints, !isOpen)}${button}</div>`;
  },
  panelPlace: ({ open }) => (open === 'panel' ? 'beside' : 'below'),
  sentence: ({ facts, values }) => {
    const { limitPerMinute, attackerFingerprints } = values;
    if (facts.attackStoppedShare < BEATEN_STOPPED_SHARE)
      return text.sentenceBeaten(attackerFingerprints, facts.attackerRequestsPerFingerprintPerMinute, limitPerMinute);
    const sentence = facts.peopleBlockedShare > STRICT_BLOCKED_SHARE ? text.sentenceStrict : text.sentence;
    return sentence(limitPerMinute, facts.attackStoppedShare, facts.peopleBlockedShare);
  },
});
