/** What can be shared: the talk by its cover, each tale by its opener, each slide by its figure; found in the slides, none is named here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFigures } from '../frames-thread.ts';
import type { SlideSource, TaleSource } from '../parse-slides.ts';
import { standsOn } from '../stills/find-stills.ts';
import { figureFiles, figureNameOf, readTales } from '../tales.ts';
import type { Card } from './declaration.ts';
import type { ShareTask } from './share-thread.ts';

/** A page to be linked to, its picture, and what is said beside it. */
export interface Shared {
  /** `index` for the talk, which needs no page of its own; a tale's folder; or `<folder>/<slide>`. */
  name: string;
  /** The slide that it leads to. */
  slide: string;
  headline: string;
  /** The figure's sentence, computed by the build. */
  sentence: string;
  /** Several may have one picture. */
  task: ShareTask['cards'][number];
}

/** Title and description of the talk, as its page has them. */
export interface Talk {
  title: string;
  description: string;
}

export function readTalk(root: string): Talk {
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
  const [, description = ''] = /<meta name="description" content="(.*?)"/.exec(html) ?? [];
  return { title, description };
}

export const pictureOf = (name: string): string => (name === TALK ? 'share.png' : `share/${name}.png`);
export const TALK = 'index';

export function findShared(root: string, built: BuiltFigures): Shared[] {
  const files = new Map(figureFiles(root).map((file) => [figureNameOf(file), file]));
  const talk = readTalk(root);
  return readTales(root).flatMap((tale) =>
    tale.slides.flatMap((slide) => {
      const kind = slide.kind === 'cover' || slide.kind === 'opener' ? slide.kind : 'figure';
      const [{ name: figure } = { name: '' }] = slide.figures;
      const { frames = [], description } = built[figure] ?? {};
      // The cover promises where it will end; all else begins at its beginning.
      const frame = frames.at(kind === 'cover' ? -1 : 0);
      const file = files.get(figure);
      if (!frame || !file || !description) return [];
      const own = pageOf(tale.slug, slide.id);
      const name = { cover: TALK, opener: tale.slug, figure: own }[kind];
      const card = cardOf(tale, slide, kind, talk.title);
      const task = { file: pictureOf(name), card, figure: file, frame };
      const shared = { name, slide: slide.id, headline: card.headline, sentence: description.sentence, task };
      return name === own ? [shared] : [shared, { ...shared, name: own }];
    }),
  );
}

/** A slide's own page, below `share/`, without its ending. */
export const pageOf = (tale: string, slide: string): string => `${tale}/${slide}`;

function cardOf({ meta, pictogram }: TaleSource, slide: SlideSource, kind: Card['kind'], talk: string): Card {
  const isOpener = kind === 'opener';
  const [before = '', emphasised = '', ...after] = slide.headline.split('*');
  const grounds = { cover: 'on-night', opener: 'on-accent', figure: standsOn(slide) } as const;
  return {
    kind,
    talk: kind === 'cover' ? '' : talk,
    kicker: [meta.kicker ?? meta.title, isOpener && meta.date].filter(Boolean).join(' · '),
    headline: [before, emphasised, ...after].join(''),
    // On its own colour nothing could be read in it.
    emphasis: isOpener ? [0, 0] : [before.length, before.length + emphasised.length],
    ground: grounds[kind],
    accent: meta.accent ?? '',
    ...(isOpener && { pictogram }),
  };
}
