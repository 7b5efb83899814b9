/**
 * Reads a tale's `slides.md`: front matter (YAML), then slides. A slide begins with a heading that carries its id,
 * `# Headline {#id kind=opener timing=50}`; a line `Notes:` begins the speaker notes. `appendix` in the braces puts a slide
 * below the one before it, `night` puts it on the night. `timing` of the front matter is the tale's, in seconds too.
 */
import { parse as parseYaml } from 'yaml';

/** What a slide is for, and with that how it looks: design.md, “Five kinds of slide”. */
export const KINDS = ['cover', 'opener', 'figure', 'moment', 'insight'] as const;
export type Kind = (typeof KINDS)[number];

export interface SlideSource {
  id: string;
  headline: string;
  kind: Kind;
  /** Seconds that the slide is meant to take. */
  timingSeconds: number;
  appendix: boolean;
  /** It stands on the night, whatever its kind stands on. */
  night: boolean;
  /** Markdown between the headline and the notes. */
  body: string;
  notes: string;
  /** Names of the figures on the slide, with their line in the file. */
  figures: { name: string; line: number }[];
  /** Line of the headline, from 1. */
  line: number;
}

export interface TaleSource {
  /** The folder's name without its number. */
  slug: string;
  file: string;
  meta: Record<string, string>;
  slides: SlideSource[];
  /** The tale's own sign, as SVG; undefined where it has none. */
  pictogram?: string;
}

/** A fault in a Markdown file, with its place. */
export class SlideError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
  }
}

const HEADLINE = /^#{1,2} (.+?)\s*\{#([a-z0-9-]+)([^}]*)\}\s*$/;
const FIGURE = /<live-figure\s[^>]*name="([^"]*)"/g;

export function parseSlides(text: string, file: string, slug: string): TaleSource {
  const lines = text.split(/\r?\n/);
  let start = 0;
  let meta: Record<string, string> = {};
  if (lines[0] === '---') {
    const end = lines.indexOf('---', 1);
    if (end < 0) throw new SlideError(file, 1, 'the front matter has no end (---)');
    meta = parseYaml(lines.slice(1, end).join('\n')) ?? {};
    start = end + 1;
  }
  const slides: SlideSource[] = [];
  let part: string[] = [];
  let slide: SlideSource | undefined;
  let inNotes = false;
  let inCode = false;
  const close = () => {
    if (slide) slide[inNotes ? 'notes' : 'body'] = part.join('\n').trim();
    part = [];
  };
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.startsWith('```')) inCode = !inCode;
    const headline = inCode ? null : HEADLINE.exec(line);
    if (headline) {
      close();
      inNotes = false;
      slide = openSlide(headline, file, i + 1);
      slides.push(slide);
      continue;
    }
    if (!inCode && /^#{1,2} /.test(line))
      throw new SlideError(file, i + 1, 'a slide’s headline needs an id: # Headline {#id}');
    if (!slide) {
      if (line.trim()) throw new SlideError(file, i + 1, 'text before the first headline');
      continue;
    }
    if (!inCode && line.trim() === 'Notes:') {
      close();
      inNotes = true;
      continue;
    }
    for (const match of line.matchAll(FIGURE)) slide.figures.push({ name: match[1] ?? '', line: i + 1 });
    part.push(line);
  }
  close();
  for (const one of slides)
    if (one.figures.length === 0) throw new SlideError(file, one.line, `slide ${one.id} has no live figure`);
  checkBudget(meta, slides, file);
  return { slug, file, meta, slides };
}

/** What a tale may take, and what its slides are meant to take, are one number: whoever moves one moves the other. */
function checkBudget({ timing }: TaleSource['meta'], slides: readonly SlideSource[], file: string): void {
  const sum = slides.reduce((seconds, { timingSeconds }) => seconds + timingSeconds, 0);
  if (timing !== undefined && Number(timing) !== sum)
    throw new SlideError(file, 1, `timing: ${timing}: its slides take ${sum} seconds`);
}

function openSlide([, headline = '', id = '', rest = '']: RegExpExecArray, file: string, line: number): SlideSource {
  const given = rest.trim().split(/\s+/).filter(Boolean);
  const settings = new Map(
    given.map((word): [string, string | undefined] => [word.split('=')[0] ?? '', word.split('=')[1]]),
  );
  const unknown = [...settings.keys()].find((name) => !['kind', 'timing', 'appendix', 'night'].includes(name));
  if (unknown) throw new SlideError(file, line, `${unknown}: a headline takes kind, timing, appendix and night`);
  const written = settings.get('kind') ?? 'figure';
  const kind = KINDS.find((one) => one === written);
  if (!kind) throw new SlideError(file, line, `kind=${written}: there are ${KINDS.join(', ')}`);
  return {
    id,
    headline,
    kind,
    timingSeconds: Number(settings.get('timing') ?? 50),
    appendix: settings.has('appendix'),
    night: settings.has('night'),
    body: '',
    notes: '',
    figures: [],
    line,
  };
}
