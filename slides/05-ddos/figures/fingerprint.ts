/** What a fingerprint is made of, to be edited, until there is a limit; then pages by fingerprint against it. */

import { html } from 'lit';
import { defineFigure } from '../../../src/figure/declare.ts';
import type { SharedPanel } from '../../../src/figure/shared-panel.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { ROTATED_IDENTITIES } from './parts/identities.ts';
import { fingerprintBlocks } from './scenes/fingerprint-blocks.ts';

const text = words.fingerprint;

const BEATEN_STOPPED_SHARE = 0.1;
const limited = { fingerprintLimit: true };
const base = { attackerFingerprints: 1 };
const untouched = { ...defaults(parameters), ...base };

/** Nobody has set a limit, nor touched what it would be set against. */
const isMadeOf = ({ fingerprintLimit, attackerFingerprints, limitPerMinute }: typeof untouched): boolean =>
  !fingerprintLimit &&
  attackerFingerprints === untouched.attackerFingerprints &&
  limitPerMinute === untouched.limitPerMinute;

/** @param identities of the attacker; 0 where there is none. */
const headerFingerprint = (shared: SharedPanel, identities: number) => {
  const keep = (headers: readonly string[]) => shared.set('headers', headers);
  return html`<header-fingerprint .identities=${identities} .keep=${keep} .headers=${shared.get<readonly string[]>('headers')}></header-fingerprint>`;
};

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  base,
  firstBase: { attackerFingerprints: 20 },
  view: 'fingerprints',
  controls: ['limitPerMinute', 'attackerFingerprints'],
  presets: [
    { name: 'made-of', label: text.madeOf, values: {} },
    { name: 'one', label: text.one, values: limited },
    {
      name: 'as-many-as-before',
      label: text.many(ROTATED_IDENTITIES),
      values: { ...limited, attackerFingerprints: ROTATED_IDENTITIES },
    },
    { name: 'two-thousand', label: text.twoThousand, values: { ...limited, attackerFingerprints: 2000 } },
    { name: 'strict', label: text.strict, values: { ...limited, attackerFingerprints: 2000, limitPerMinute: 3 } },
  ],
  steps: ['made-of', 'one', 'as-many-as-before', 'two-thousand'],
  scene: ({ columns, facts, values }) => {
    const blocks = fingerprintBlocks({
      people: columns.peopleRequestsPerMinute,
      peoplePerMinute: facts.peoplePagesPerMinute,
      ownPassedShare: facts.ownPassedShare,
      attackers: values.attackPagesPerSecond > 0 ? values.attackerFingerprints : 0,
      attackerPerMinute: facts.attackerRequestsPerFingerprintPerMinute,
      limit: values.limitPerMinute,
      blockedShare: facts.peopleBlockedShare,
      stoppedShare: facts.attackStoppedShare,
    });
    // Behind the headers nothing is seen of it; the room of its legend stays.
    return isMadeOf(values) ? { ...blocks, legend: [{ label: text.visitors, role: 'main', mark: 'square' }] } : blocks;
  },
  panel: ({ open, show, shared, needs, values }) => {
    needs(() => import('../lab/fingerprint/header-fingerprint.ts'));
    const isOpen = open === 'panel';
    if (isMadeOf(values)) return html`<div class="made-of alone">${headerFingerprint(shared, 0)}</div>`;
    const button = html`<div class="for-hands"><button type="button" @click=${() => show(isOpen ? 'chart' : 'panel')}>${isOpen ? text.panel.hide : text.panel.change}</button></div>`;
    return html`<div class="made-of">${isOpen ? headerFingerprint(shared, values.attackerFingerprints) : ''}${button}</div>`;
  },
  panelPlace: ({ open }) => (open === 'panel' ? 'beside' : 'below'),
  sentence: ({ facts, values }) => {
    const { limitPerMinute, attackerFingerprints } = values;
    if (isMadeOf(values)) return text.sentenceShared(facts.busiestSharedFingerprintPerMinute);
    if (facts.attackStoppedShare < BEATEN_STOPPED_SHARE)
      return text.sentenceBeaten(attackerFingerprints, facts.attackerRequestsPerFingerprintPerMinute, limitPerMinute);
    return text.sentence(limitPerMinute, facts.attackStoppedShare, facts.peopleBlockedShare);
  },
});
