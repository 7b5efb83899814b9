/** Each defence alone, and both: what is left of the attack, how much work that is, and how long a page takes. */
import { defineFigure } from '../../../src/figure/declare.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import '../style.css';
import { parameters } from '../model/ddos/parameters.ts';
import type { ddos } from '../model/ddos.ts';
import { words } from '../words.ts';
import { ROTATED_IDENTITIES } from './parts/identities.ts';
import { defenceLanes } from './scenes/defence-lanes.ts';

const text = words.defenceBoard;
const asTold = defaults(parameters);

/** Rows of the model's columns, in the order in which they are tried. */
const [NOTHING, LIMIT, CLIENT_SIDE, BOTH] = [0, 2, 3, 4];
const TRIED = [NOTHING, LIMIT, CLIENT_SIDE, BOTH];

/** How far down the rows the switches have come. */
function rowNow({ oldRelease, fingerprintLimit, clientSideRendering }: Switches): number {
  if (oldRelease || (fingerprintLimit && clientSideRendering)) return 3;
  if (clientSideRendering) return 2;
  return fingerprintLimit ? 1 : 0;
}

type Switches = Record<'oldRelease' | 'fingerprintLimit' | 'clientSideRendering', boolean>;

export const figure = defineFigure<typeof ddos>()({
  model: 'ddos',
  parameters,
  view: 'defences',
  // Many enough that either defence alone lets too much through.
  base: { attackerFingerprints: ROTATED_IDENTITIES },
  firstBase: { attackerFingerprints: asTold.attackerFingerprints },
  // The presets are its switches.
  controls: ['attackerFingerprints', 'limitPerMinute', 'attackerRepeatShare'],
  presets: [
    { name: 'nothing', label: text.nothing, values: {} },
    { name: 'limit', label: text.limit, values: { fingerprintLimit: true } },
    { name: 'client-side', label: text.clientSide, values: { clientSideRendering: true } },
    { name: 'both', label: text.both, values: { fingerprintLimit: true, clientSideRendering: true } },
  ],
  steps: ['nothing', 'limit', 'client-side', 'both'],
  scene: ({ columns, facts, values }) => {
    const now = rowNow(values);
    const names = values.oldRelease ? [...text.rows.slice(0, -1), text.all] : text.rows;
    return defenceLanes({
      now,
      there: values.servers,
      attackPagesPerSecond: values.attackPagesPerSecond,
      // The steps keep their answers to themselves; whoever moves a slider wants to see what it does.
      isForetold:
        values.attackerRepeatShare !== asTold.attackerRepeatShare ||
        values.limitPerMinute !== asTold.limitPerMinute ||
        values.attackerFingerprints !== ROTATED_IDENTITIES,
      lanes: TRIED.map((tried, i) => ({
        name: names[i] ?? '',
        hasFingerprint: tried === LIMIT || tried === BOTH,
        hasBrowsers: tried === CLIENT_SIDE || tried === BOTH,
        refusedShare: columns.attackRefusedShare[tried] ?? 0,
        lightShare: columns.attackShellShare[tried] ?? 0,
        ...(tried === LIMIT && { note: text.identities(values.attackerFingerprints) }),
        load: (i === now ? facts.appLoad : columns.appLoad[tried]) ?? 0,
        pageSeconds: (i === now ? facts.p95ResponseSeconds : columns.p95ResponseSeconds[tried]) ?? 0,
        isDown: (i === now ? facts.isDown : columns.isDown[tried]) === 1,
      })),
    });
  },
  sentence: ({ columns, facts, values }) => {
    const { appLoad, p95ResponseSeconds, isDown } = facts;
    if (isDown) return text.sentenceDown(appLoad);
    const fallsAlone = [LIMIT, CLIENT_SIDE].every((tried) => columns.isDown[tried] === 1);
    return rowNow(values) === 3 && fallsAlone && !values.oldRelease
      ? text.sentenceOnlyBoth(appLoad, p95ResponseSeconds)
      : text.sentenceUp(p95ResponseSeconds, Math.round(facts.attackerPagesPerSecond));
  },
});
