/**
 * The whole talk as one article, from the same Markdown as its slides: tales become chapters, notes prose, and each picture
 * stands in the middle of what is told of it. All of it can be read before any script runs.
 */
import type { Tile } from '../../figure/declare.ts';
import { QUESTION } from '../../reading/read-steps.ts';
import { words as text } from '../../reading/words.ts';
import { escapeHtml, type MarkdownRenderer } from '../markdown.ts';
import type { SlideSource, TaleSource } from '../parse-slides.ts';
import { type FigureDescription, groundOf, stepsOf } from '../render-slides.ts';
import { narrowSize, SIZES, stillFile } from '../stills/find-stills.ts';
import type { Ground } from '../stills/tokens.ts';
import { proseOf } from './prose.ts';

export interface Article {
  /** All sections, in order. */
  body: string;
  /** The list of chapters and their sections. */
  contents: string;
}

/** Of prose, silently (Brysbaert 2019: 238 a minute on average). */
const WORDS_A_MINUTE = 238;
/** A list, and what follows it. */
const LINES = /^(\s*<ul>[\s\S]*?<\/ul>)([\s\S]*)$/;
const MINUTES = '<!-- minutes -->';
const byline = `<p class="byline">${MINUTES} · <a href="./?slides">${text.seeSlides}</a></p>`;

type Figures = ReadonlyMap<string, FigureDescription>;

export async function renderArticle(
  tales: readonly TaleSource[],
  figures: Figures,
  markdown: MarkdownRenderer,
): Promise<Article> {
  const chapters = await Promise.all(tales.map((tale) => renderTale(tale, figures, markdown)));
  const body = chapters.join('\n');
  const minutes = text.minutes(Math.round(countWords(body) / WORDS_A_MINUTE));
  const contents = tales.map((tale) => chapterEntry(tale, markdown)).join('\n');
  return { body: body.replace(MINUTES, minutes), contents };
}

const countWords = (html: string): number =>
  html
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word)).length;

async function renderTale(tale: TaleSource, figures: Figures, markdown: MarkdownRenderer): Promise<string> {
  const sections = await Promise.all(tale.slides.map((slide) => renderSection(tale, slide, figures, markdown)));
  return `<div class="chapter" data-accent="${tale.meta.accent ?? ''}">\n${sections.join('\n')}\n</div>`;
}

/** A chapter begins with its opener; what has none is its own chapter. */
function levelOf({ kind }: SlideSource, { slides }: TaleSource): 'h1' | 'h2' | 'h3' {
  if (kind === 'cover') return 'h1';
  const opens = kind === 'opener' || !slides.some((slide) => slide.kind === 'opener');
  return opens ? 'h2' : 'h3';
}

/** Turns and openers are floods; what is told of them afterwards stands on paper, or on the night all the way. */
export const standsOn = (slide: SlideSource): Ground => (groundOf(slide) === 'on-night' ? 'on-night' : 'on-paper');

async function renderSection(
  tale: TaleSource,
  slide: SlideSource,
  figures: Figures,
  markdown: MarkdownRenderer,
): Promise<string> {
  const { id, kind, headline, body, notes } = slide;
  const [{ name } = { name: '' }] = slide.figures;
  const description = figures.get(name);
  if (!description) throw new Error(`${tale.file}:${slide.line}: no figure is called ${name}`);
  const { before, after, invitation } = proseOf(notes);
  const paragraph = async (markdownText: string, number: number) =>
    markdownText && `<div class="prose" id="${id}.${number}">${await markdown.render(markdownText, tale.file)}</div>`;
  const points = await markdown.render(body.replace(/<live-figure\b[^>]*>\s*<\/live-figure>/g, '').trim(), tale.file);
  const level = levelOf(slide, tale);
  const title = plain(headline);
  const isFlooded = kind === 'opener' || kind === 'insight';
  // A turn is led up to: its lines come first, what belongs to it after.
  const [, leading = '', following = points] = kind === 'moment' ? (LINES.exec(points) ?? []) : [];
  const part = (html: string) => (html.trim() === '' ? '' : `<div class="points">${html}</div>`);
  const banner = `<header class="banner${isFlooded && groundOf(slide) !== 'on-night' ? ' on-accent' : ''}${kind === 'opener' ? ' opener-banner' : ''}">
${kind === 'opener' && tale.pictogram ? `<div class="pictogram">${tale.pictogram}</div>` : ''}${kickerOf(tale, slide)}
${part(leading)}<${level}>${markdown.renderInline(headline)}</${level}>
${part(following)}${kind === 'cover' ? byline : ''}
</header>`;
  return `<section id="${id}" class="piece ${kind} ${standsOn(slide)}" data-accent="${tale.meta.accent ?? ''}">
${banner}
${await paragraph(before, 1)}
${figureHtml(slide, name, description)}
${invitation && `<aside class="try" id="${id}.3"><b>${text.tryIt}</b> ${markdown.renderInline(invitation)}</aside>`}
${await paragraph(after, 2)}
<p class="ways"><a class="here" href="#${id}" aria-label="${escapeHtml(text.link(title))}">#</a><a class="to-slide" href="./?slides#/${id}" aria-label="${escapeHtml(text.toSlideOf(title))}">${text.toSlide}</a></p>
</section>`;
}

export const plain = (headline: string): string => headline.replaceAll('*', '');

function kickerOf({ meta }: TaleSource, { kind }: SlideSource): string {
  if (kind === 'figure' || kind === 'insight') return '';
  const kicker = [meta.kicker ?? meta.title, kind === 'opener' && meta.date].filter(Boolean).join(' · ');
  return `<p class="kicker">${escapeHtml(kicker)}</p>`;
}

/** As it stands before a script runs: its picture, and the sentence that the build has computed. */
export function figureHtml(slide: SlideSource, name: string, description: FigureDescription): string {
  const { model, sentence, parts } = description;
  const { wide } = SIZES;
  const narrow = narrowSize(parts?.wide ?? false);
  // In the article nothing has to grow first.
  const steps = stepsOf({ kind: 'figure' }, [{ name, description }]).map(({ preset }) => preset ?? QUESTION);
  const loading = slide.kind === 'cover' ? 'fetchpriority="high"' : 'loading="lazy"';
  return `<figure class="plate"><live-figure name="${name}" data-model="${model}" data-steps="${steps.join(' ')}" class="${roomFor(description)}"${description.takesFiles ? ' data-takes-files' : ''}>
${tilesHtml(parts?.tiles ?? [])}<picture class="still"><source media="(max-width: 699.98px)" srcset="./${stillFile(slide.id, 'narrow')}" width="${narrow.width}" height="${narrow.height}" /><img src="./${stillFile(slide.id)}" width="${wide.width}" height="${wide.height}" ${loading} decoding="async" alt="" /></picture>
<div class="said"><p class="sentence" role="status">${escapeHtml(sentence)}</p></div></live-figure></figure>`;
}

/** Names of what the figure will have once it lives: the style sheet keeps room for that, so that nothing moves when it comes. */
function roomFor({ parts, bet }: FigureDescription): string {
  if (!parts) return '';
  const { controls, presets, plot, panel, lab, wide } = parts;
  const has = { bet, lab, wide, 'panel-alone': panel && !plot };
  const names = Object.entries(has).flatMap(([name, there]) => (there ? [`has-${name}`] : []));
  const rows = [`presets-${rowsOf(presets, NARROW)}`, `desk-presets-${rowsOf(presets, WIDE)}`];
  return [`controls-${controls}`, ...rows, ...names].join(' ');
}

/** Pixels between the margins of a phone, and of a desk; what a button takes beside its letters, and for each of them. */
const NARROW = 350;
const WIDE = 900;
const BUTTON = 46;
const LETTER = 8.8;

/** Rows that buttons take, set one after the other. */
function rowsOf(labels: readonly string[], width: number): number {
  let [rows, left] = [0, 0];
  for (const label of labels) {
    const wide = BUTTON + LETTER * label.length;
    if (wide > left) [rows, left] = [rows + 1, width];
    left -= wide;
  }
  return rows;
}

const tilesHtml = (tiles: readonly Tile[]): string =>
  tiles.length === 0
    ? ''
    : `<dl class="tiles">${tiles.map(({ label, value, role = '' }) => `<div class="tile ${role}"><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>\n`;

function chapterEntry(tale: TaleSource, markdown: MarkdownRenderer): string {
  const [first] = tale.slides;
  if (!first) return '';
  const entry = tale.slides.find(({ kind }) => kind === 'opener') ?? first;
  const rest = tale.slides.filter((slide) => slide !== entry);
  const link = ({ id, headline }: SlideSource, label = markdown.renderInline(headline)) =>
    `<a href="#${id}">${label}</a>`;
  const items = rest.map((slide) => `<li>${link(slide)}</li>`).join('');
  const name = escapeHtml(tale.meta.title ?? plain(entry.headline));
  const date = tale.meta.date ? ` <time>${escapeHtml(tale.meta.date)}</time>` : '';
  return `<li data-accent="${tale.meta.accent ?? ''}">${link(entry, `<b>${name}</b>${date}`)}${items && `<ol>${items}</ol>`}</li>`;
}
