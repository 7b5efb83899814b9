/**
 * Slide "flame-graph": a profile of the request to zoom and to search: drawn from the model's shares, measured in this
 * browser, or brought by the viewer.
 */

import { html, nothing } from 'lit';
import { defineFigure, type Tile } from '../../../src/figure/declare.ts';
import type { FlameFrame } from '../../../src/profile/index.ts';
import { defaults } from '../../../src/simulation/engine/parameters.ts';
import { amount, duration, percent, percentInTenths } from '../../../src/words/format.ts';
import '../style.css';
import '../../../src/tools/flame-graph/flame-graph.ts';
import type { Look } from '../../../src/tools/flame-graph/flame-graph.ts';
import { words as ownWords } from '../../../src/tools/flame-graph/words.ts';
import type { BroughtProfile, ViewerContext } from '../../../src/tools/profile-viewer/brought-profile.ts';
import type { ProfileViewer } from '../../../src/tools/profile-viewer/profile-viewer.ts';
import type { Brought, Measured } from '../lab/measured.ts';
import { countsOf, framesOf, measuredSelf, PARSING, type Profile, shareOf, totals } from '../lab/profile/profile.ts';
import { parameters } from '../model/date-parsing/parameters.ts';
import type { dateParsing } from '../model/date-parsing.ts';
import { words } from '../words.ts';
import { measuredFor } from './parts/measured-for.ts';

const text = words.flame;
/** Of the time, as the talk has it. */
const toldShare = defaults(parameters).improvedShare;
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
  steps: ['november', 'parsed-once'],
  lab: {
    name: 'profile',
    load: async () => (await import('../lab/profile/profile.lab.ts')).lab,
    run: labText.run,
    promise: labText.profile.promise,
  },
  takesFiles: true,
  origin: ({ values, measured, brought }) =>
    brought.profile ? 'yours' : measuredFor(values, measured.profile) ? 'measured' : 'model',
  // What the model comes to is what the talk tells.
  isTold: ({ facts, values, measured, brought }) =>
    !brought.profile && !measuredFor(values, measured.profile) && percent(facts.dateShare) === percent(toldShare),
  tiles: ({ facts, values, measured, brought: { profile: own } }) => {
    const profile = measuredFor(values, measured.profile);
    if (own) return ownTiles(own);
    if (profile) return measuredTiles(profile);
    return [
      {
        value: percent(facts.dateShare),
        label: percent(facts.dateShare) === percent(toldShare) ? text.toldTile : text.dateTile,
        role: facts.dateShare > 0.5 ? 'bad' : 'good',
      },
    ];
  },
  panel: ({ columns, values, measured, brought: { profile: own }, bring, shared, needs }) => {
    needs(() => import('../../../src/tools/profile-viewer/profile-viewer.ts'));
    const context: ViewerContext = {
      brought: own,
      bring: (profile) => bring('profile', profile),
      looked: shared.get<Look>('look'),
      tellLook: (look) => shared.set('look', look),
    };
    const open = ({ currentTarget }: Event) =>
      (currentTarget as Element).closest<ProfileViewer>('profile-viewer')?.choose();
    const tools = html`<button type="button" title=${ownText.hint} @click=${open}>${ownText.open}</button><span class="promise">${ownText.promise}</span>`;
    const profile = measuredFor(values, measured.profile);
    const graph = html`<flame-graph .frames=${profile ? framesFor(profile) : modelled(columns)} .source=${''} .query=${text.query} .tools=${tools}
      .look=${context.looked} .looked=${context.tellLook}></flame-graph>`;
    return html`<profile-viewer .context=${context}><div class="in-place">${own ? nothing : graph}</div></profile-viewer>`;
  },
  sentence: ({ facts, values, measured, brought: { profile: own } }) => {
    if (own) return ownSentence(own);
    const profile = measuredFor(values, measured.profile);
    if (profile) return measuredSentence(profile);
    const { dateShare, requestMilliseconds } = facts;
    if (dateShare === 0) return text.sentenceGood(requestMilliseconds);
    return (dateShare > 0.5 ? text.sentenceBad : text.sentenceSome)(dateShare, requestMilliseconds);
  },
});

/** The model's frames, by the names that the words give them. */
const modelled = (columns: ReturnType<(typeof dateParsing)['views']['flame']>['columns']): FlameFrame[] =>
  text.frames.map((name, i) => ({
    name,
    depth: columns.depth[i] ?? 0,
    start: columns.start[i] ?? 0,
    share: columns.share[i] ?? 0,
  }));

const framesFor = (profile: Profile) => framesOf(profile, measuredSelf(profile), measuredText.whole);
const byClock = (profile: Profile) => shareOf(profile, profile.selfMilliseconds, PARSING);
const bySamples = (profile: Profile) => shareOf(profile, countsOf(profile), PARSING);

function measuredTiles(profile: Profile): Tile[] {
  const truth = byClock(profile);
  const role = truth > 0.5 ? 'bad' : 'good';
  if (!profile.samples) {
    const milliseconds = (totals(profile, profile.selfMilliseconds)[0] ?? 0) / profile.requests;
    return [
      { value: percentInTenths(truth), label: measuredText.timedTile, role },
      { value: duration(milliseconds), label: measuredText.requestTile, role: 'main' },
    ];
  }
  return [
    { value: percentInTenths(bySamples(profile)), label: measuredText.sampledTile(profile.samples.length), role },
    { value: percentInTenths(truth), label: measuredText.clockTile, role },
  ];
}

function measuredSentence(profile: Profile): string {
  const truth = byClock(profile);
  if (profile.parseOnce || truth === 0) return measuredText.sentenceOnce(profile.requests);
  if (!profile.samples) return measuredText.sentenceTimed(truth);
  return measuredText.sentence(bySamples(profile), truth);
}

function ownTiles({ about: { busiest, calls } }: BroughtProfile): Tile[] {
  return [
    { value: percent(busiest.share.share), label: ownText.selfTile, role: 'main' },
    { value: amount(calls), label: ownText.callsTile(calls) },
  ];
}

function ownSentence({ name, about: { busiest } }: BroughtProfile): string {
  return ownText.sentence(shortened(name), shortened(busiest.name), busiest.share);
}

/** Names of others' functions and files may be of any length. */
const LONGEST = 40;
const shortened = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);
