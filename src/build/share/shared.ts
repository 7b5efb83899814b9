/** What can be shared: the talk by its cover, and each tale by its opener; found in the slides, none is named here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFigures } from '../frames-thread.ts';
import type { TaleSource } from '../parse-slides.ts';
import { figureFiles, figureNameOf, readTales } from '../tales.ts';
import type { Card } from './declaration.ts';
import type { ShareTask } from './share-thread.ts';

/** A link's picture, and what is said beside it. */
export interface Shared {
  /** `index` for the talk; a tale's page and picture are called by its folder. */
  name: string;
  /** The slide that it leads to. */
  slide: string;
  headline: string;
  /** The figure's sentence, computed by the build. */
  sentence: string;
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
      const { kind } = slide;
      if (kind !== 'cover' && kind !== 'opener') return [];
      const [{ name: figure } = { name: '' }] = slide.figures;
      const { frames = [], description } = built[figure] ?? {};
      // The cover promises where it will end; a tale begins at its beginning.
      const frame = frames.at(kind === 'cover' ? -1 : 0);
      const file = files.get(figure);
      if (!frame || !file || !description) return [];
      const name = kind === 'cover' ? TALK : tale.slug;
      const card = cardOf(tale, slide.headline, kind, talk.title);
      const task = { file: pictureOf(name), card, figure: file, frame };
      return [{ name, slide: slide.id, headline: card.headline, sentence: description.sentence, task }];
    }),
  );
}

function cardOf({ meta, pictogram }: TaleSource, written: string, kind: Card['kind'], talk: string): Card {
  const isOpener = kind === 'opener';
  const [before = '', emphasised = '', ...after] = written.split('*');
  return {
    kind,
    talk: isOpener ? talk : '',
    kicker: [meta.kicker ?? meta.title, isOpener && meta.date].filter(Boolean).join(' · '),
    headline: [before, emphasised, ...after].join(''),
    // On its own colour nothing could be read in it.
    emphasis: isOpener ? [0, 0] : [before.length, before.length + emphasised.length],
    ground: isOpener ? 'on-accent' : 'on-night',
    accent: meta.accent ?? '',
    ...(isOpener && { pictogram }),
  };
}
