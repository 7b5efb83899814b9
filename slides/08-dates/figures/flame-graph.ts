/**
 * Slide "flame-graph": a profile of the request to zoom and to search: drawn from the model's shares, measured in this
 * browser, or brought by the viewer.
 */
import { html } from 'lit';
import { defineFigure, type Tile } from '../../../src/figure/declare.ts';
import { amount, duration, percent, percentInTenths } from '../../../src/words/format.ts';
import '../style.css';
import { parentOf } from '../../../src/tools/flame-graph/flame-frames-walk.ts';
import { flameTree } from '../../../src/tools/flame-graph/flame-tree.ts';
import type { OwnProfile } from '../../../src/tools/flame-graph/own-profile.ts';
import { words as ownWords } from '../../../src/tools/flame-graph/words.ts';
import type { Brought, Measured } from '../lab/measured.ts';
import { countsOf, framesOf, measuredSelf, PARSING, type Profile, shareOf, totals } from '../lab/profile/profile.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { measuredFor } from './parts/measured-for.ts';

const text = words.flame;
const measuredText = text.measured;
const labText = words.labs;
const ownText = ownWords.own;

export const figure = defineFigure<typeof dateParsing, Measured, Brought>()({
  model: 'date-parsing',
  parameters,
  view: 'flame',
  controls: ['offers', 'parseOnce'],
  presets: [
    { name: 'november', label: text.november, values: {} },
    { name: 'one-offer', label: text.oneOffer, values: { offers: 1 } },
    { name: 'parsed-once', label: text.once, values: { parseOnce: true } },
  ],
  lab: {
    name: 'profile',
    load: async () => (await import('../lab/profile/profile.lab.ts')).lab,
    run: labText.run,
    promise: labText.profile.promise,
  },
  origin: ({ values, measured, brought }) =>
    brought.profile ? 'yours' : measuredFor(values, measured.profile) ? 'measured' : 'model',
  tiles: ({ facts, values, measured, brought: { profile: own } }) => {
    const profile = measuredFor(values, measured.profile);
    if (own) return ownTiles(own);
    if (profile) return measuredTiles(profile);
    return [
      { value: percent(facts.dateShare), label: text.dateTile, role: facts.dateShare > 0.5 ? 'bad' : 'good' },
      { value: duration(facts.requestMilliseconds), label: text.requestTile, role: 'main' },
    ];
  },
  panel: ({ columns, values, measured, brought: { profile: own }, bring }) => {
    void import('../../../src/tools/flame-graph/own-profile.ts');
    const profile = measuredFor(values, measured.profile);
    const context = { shown: own !== undefined, bring: (brought?: OwnProfile) => bring('profile', brought) };
    const tools = html`<own-profile .context=${context}></own-profile>`;
    if (own) return html`${flameTree(own.frames, own.name, '', tools)}`;
    if (profile) return html`${flameTree(framesFor(profile), '', text.query, tools)}`;
    const frames = text.frames.map((name, i) => ({
      name,
      depth: columns.depth[i] ?? 0,
      start: columns.start[i] ?? 0,
      share: columns.share[i] ?? 0,
    }));
    return html`${flameTree(frames, '', text.query, tools)}`;
  },
  sentence: ({ facts, values, measured, brought: { profile: own } }) => {
    if (own) return ownSentence(own);
    const profile = measuredFor(values, measured.profile);
    if (profile) return measuredSentence(profile);
    if (facts.dateShare === 0) return text.sentenceGood;
    return facts.dateShare > 0.5 ? text.sentenceBad(facts.dateShare) : text.sentenceSome(facts.dateShare);
  },
});

const framesFor = (profile: Profile) => framesOf(profile, measuredSelf(profile), measuredText.whole);
const byClock = (profile: Profile) => shareOf(profile, profile.selfMilliseconds, PARSING);
const bySamples = (profile: Profile) => shareOf(profile, countsOf(profile), PARSING);

function measuredTiles(profile: Profile): Tile[] {
  const truth = byClock(profile);
  const role = truth > 0.5 ? 'bad' : 'good';
  const milliseconds = (totals(profile, profile.selfMilliseconds)[0] ?? 0) / profile.requests;
  const request: Tile = { value: duration(milliseconds), label: measuredText.requestTile, role: 'main' };
  if (!profile.samples) return [{ value: percentInTenths(truth), label: measuredText.timedTile, role }, request];
  return [
    { value: percentInTenths(bySamples(profile)), label: measuredText.sampledTile(profile.samples.length), role },
    { value: percentInTenths(truth), label: measuredText.clockTile, role },
    request,
  ];
}

function measuredSentence(profile: Profile): string {
  const truth = byClock(profile);
  if (profile.parseOnce || truth === 0) return measuredText.sentenceOnce(profile.requests);
  if (!profile.samples) return measuredText.sentenceTimed(truth);
  return measuredText.sentence(bySamples(profile), truth);
}

/** What a function takes itself, added up over all places that it is called from. */
function busiest({ frames }: OwnProfile): { name: string; share: number } {
  const own = frames.map(({ share }) => share);
  frames.forEach(({ share }, i) => {
    const parent = parentOf(frames, i);
    if (parent !== undefined) own[parent] = (own[parent] ?? 0) - share;
  });
  const byName = new Map<string, number>();
  frames.forEach(({ name }, i) => {
    if (i > 0) byName.set(name, (byName.get(name) ?? 0) + (own[i] ?? 0));
  });
  let most = { name: '', share: 0 };
  for (const [name, share] of byName) if (share > most.share) most = { name, share };
  return most;
}

function ownTiles(own: OwnProfile): Tile[] {
  return [
    { value: percent(busiest(own).share), label: ownText.selfTile, role: 'main' },
    { value: amount(own.calls), label: ownText.callsTile(own.calls, own.notDrawn) },
  ];
}

function ownSentence(own: OwnProfile): string {
  const { name, share } = busiest(own);
  return ownText.sentence(shortened(own.name), shortened(name), share);
}

/** Names of others' functions and files may be of any length. */
const LONGEST = 40;
const shortened = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
