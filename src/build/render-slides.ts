/** Slides as HTML: everything that can be read is in the page before any script runs. */
import type { Tile } from '../figure/declare.ts';
import { LOOK, type SlideStep } from '../figure/surroundings.ts';
import { escapeHtml, type MarkdownRenderer } from './markdown.ts';
import { type Kind, SlideError, type SlideSource, type TaleSource } from './parse-slides.ts';
import type { Ground } from './stills/tokens.ts';

export interface FigureDescription {
  /** The model whose values it shows. */
  model: string;
  /** Names of the presets that Next walks through after the first. */
  steps: string[];
  /** Whether a question stands before the chart. */
  bet?: boolean;
  /** What links of version 1 mean by not naming a value, see first-links.ts. */
  first?: Readonly<Record<string, unknown>>;
  /** Whether a file that is dropped on its slide is read. */
  takesFiles?: boolean;
  /** The sentence at the defaults, computed by the build. */
  sentence: string;
  /** The longest that it says in any of its steps: the slide keeps room for it, and no step moves the picture. */
  longest?: string;
  /** What it will be made of once it lives, for pages that keep room for it. */
  parts?: FigureParts;
}

export interface FigureParts {
  tiles: readonly Tile[];
  /** How many. */
  controls: number;
  /** What stands on their buttons. */
  presets: readonly string[];
  plot: boolean;
  panel: boolean;
  lab: boolean;
  /** See `Figure.wide`. */
  wide: boolean;
}

/** What a kind of slide stands on; the style sheet has its colours. */
const GROUND: Record<Kind, Ground> = {
  cover: 'on-night',
  opener: 'on-accent',
  figure: 'on-paper',
  moment: 'on-night',
  insight: 'on-accent',
};

export const groundOf = ({ kind, night }: Pick<SlideSource, 'kind' | 'night'>): Ground =>
  night ? 'on-night' : GROUND[kind];

/** What Next walks through on a slide, in order. */
export function stepsOf(
  { kind }: Pick<SlideSource, 'kind'>,
  figures: readonly { name: string; description: Pick<FigureDescription, 'steps' | 'bet'> }[],
): SlideStep[] {
  const opensSmall = kind === 'opener' || kind === 'moment';
  return figures.flatMap(({ name: figure, description: { bet, steps } }) => [
    ...(opensSmall && (bet || steps.length > 0) ? [{ figure, preset: LOOK }] : []),
    ...(bet ? [{ figure, preset: undefined }] : []),
    ...steps.slice(1).map((preset) => ({ figure, preset })),
  ]);
}

export async function renderSlides(
  tales: readonly TaleSource[],
  figures: ReadonlyMap<string, FigureDescription>,
  markdown: MarkdownRenderer,
): Promise<string> {
  const ids = new Map<string, string>();
  const groups: string[][] = [];
  for (const tale of tales) {
    for (const slide of tale.slides) {
      const before = ids.get(slide.id);
      if (before) throw new SlideError(tale.file, slide.line, `the id ${slide.id} is taken by ${before}`);
      ids.set(slide.id, `${tale.file}:${slide.line}`);
      const html = await renderSlide(tale, slide, figures, markdown);
      if (slide.appendix) groups.at(-1)?.push(html);
      else groups.push([html]);
    }
  }
  return groups.map((group) => (group.length > 1 ? `<section>\n${group.join('\n')}\n</section>` : group[0])).join('\n');
}

/** The speaker's notes as HTML, by the slide's id. They come after the first picture: nobody in the room reads them. */
export async function renderNotes(
  tales: readonly TaleSource[],
  markdown: MarkdownRenderer,
): Promise<Record<string, string>> {
  const slides = tales.flatMap(({ file, slides: all }) => all.map((slide) => ({ file, slide })));
  return Object.fromEntries(
    await Promise.all(
      slides.map(async ({ file, slide }) => [slide.id, await markdown.render(slide.notes, file)] as const),
    ),
  );
}

async function renderSlide(
  tale: TaleSource,
  slide: SlideSource,
  figures: ReadonlyMap<string, FigureDescription>,
  markdown: MarkdownRenderer,
): Promise<string> {
  const described = slide.figures.map(({ name, line }) => {
    const description = figures.get(name);
    if (!description)
      throw new SlideError(
        tale.file,
        line,
        `no figure is called ${name} (there are ${[...figures.keys()].join(', ')})`,
      );
    return { name, description };
  });
  const words = slide.body.replace(/<live-figure\b[^>]*>\s*<\/live-figure>/g, '').trim();
  const level = slide.kind === 'cover' ? 'h1' : 'h2';
  const isDated = slide.kind === 'opener';
  const kicker = [tale.meta.kicker ?? tale.meta.title, isDated && tale.meta.date].filter(Boolean).join(' · ');
  const pictogram = isDated && tale.pictogram ? `<div class="pictogram">${cut(tale.pictogram)}</div>\n` : '';
  // Most slides have one figure: whose step it is goes without saying there.
  const whose = (name: string) => (described.length > 1 ? ` data-figure="${name}"` : '');
  const steps = stepsOf(slide, described).map(({ figure, preset }) =>
    preset === undefined
      ? `<span class="fragment step" data-bet="${figure}"></span>`
      : `<span class="fragment step"${whose(figure)} data-step="${preset}"></span>`,
  );
  const ground = groundOf(slide);
  const body = await markdown.render(words, tale.file);
  const layout = body.includes('<pre') ? ' with-code' : '';
  return `<section id="${slide.id}" class="slide ${slide.kind} ${ground}${layout}" data-accent="${tale.meta.accent ?? ''}" data-tale="${escapeHtml(tale.meta.title ?? '')}">
${pictogram}<div class="words"><p class="kicker">${escapeHtml(kicker)}</p><${level}>${markdown.renderInline(slide.headline)}</${level}>
${body}</div>
${described.map(({ name, description }) => `<live-figure name="${name}"${ground === 'on-accent' ? ' class="on-paper"' : ''} data-model="${description.model}"${first(description)}${description.takesFiles ? ' data-takes-files' : ''}><div class="said">${statusLine(description)}</div></live-figure>`).join('\n')}
${steps.length > 0 ? `<div class="steps">${steps.join('')}</div>\n` : ''}</section>`;
}

const statusLine = ({ sentence, longest = sentence }: FigureDescription): string =>
  `<p class="sentence" role="status" data-longest="${escapeHtml(longest)}"><span>${escapeHtml(sentence)}</span></p>`;

/** The sign of an opener is cut by the slide's upper right corner. */
const cut = (pictogram: string) => pictogram.replace('viewBox="0 0 24 24"', 'viewBox="0 2.4 21.2 21.6"');

const first = ({ first: meant = {} }: FigureDescription): string =>
  Object.keys(meant).length > 0 ? ` data-first="${escapeHtml(JSON.stringify(meant))}"` : '';
