/**
 * `?view=print`: all of the talk as pages, one for each slide, or with `&steps` for each step; `&last` shows slides as their
 * last step leaves them, `&notes` puts the speaker's notes below. Each page has a session of its own, which stands at the page's place, with the values of the link: so they
 * all stand there at once, and nothing has to be walked through. The deck library has no part in it.
 */
import '../../theme/print.css';
import { provideSurroundings } from '../../figure/find-surroundings.ts';
import type { LiveFigure } from '../../figure/live-figure.ts';
import { MEASURE, type Surroundings } from '../../figure/surroundings.ts';
import { layOnPaper } from '../../figure/vector/sheet.ts';
import { paths, prefixes } from '../../session/paths.ts';
import { Session } from '../../session/session.ts';
import { addNotes } from '../add-notes.ts';
import { markPlace } from '../mark-place.ts';
import type { Paper } from './paper.ts';

const FIGURE_WAIT_MILLISECONDS = 20_000;
/** The slide's beginning; its questions are passed, unless each step has a page of its own. */
const BEGINNING = -1;

export async function layPages(paper: Paper, around: Surroundings): Promise<void> {
  const root = document.documentElement;
  root.classList.add('printing', 'pages');
  root.classList.toggle('with-notes', paper.notes);
  root.dataset.scheme = 'light';
  // The ground of one slide goes on around it; around all of them there is paper.
  document.body.removeAttribute('class');
  // Words that wait for an answer do so in a deck that is walked through.
  document.querySelector('.reveal')?.classList.toggle('ready', paper.steps);
  if (paper.notes) addNotes();
  const pages = [...document.querySelectorAll<HTMLElement>('section.slide')].flatMap((slide) =>
    pagesOf(slide, paper, around),
  );
  for (const [i, page] of pages.entries())
    for (const figure of page.querySelectorAll<LiveFigure>('live-figure')) {
      await settled(figure);
      layOnPaper(figure, `page-${i + 1}`);
      figure.active = false;
      figure.release();
    }
  for (const link of document.querySelectorAll('a[href^="#/"]'))
    link.setAttribute('href', `#${link.getAttribute('href')?.slice('#/'.length)}`);
  await document.fonts.ready;
}

/** Puts the slide's pages in its place. */
function pagesOf(slide: HTMLElement, { steps, last }: Paper, around: Surroundings): HTMLElement[] {
  const walked = [BEGINNING, ...stepsWorthAPage(slide.id, around)];
  const places = steps ? walked : walked.slice(last ? -1 : 0).slice(0, 1);
  const pages = places.map((step) => {
    // Switches that exclude each other do so within a form.
    const page = document.createElement('form');
    page.className = 'printed-page';
    const copy = slide.cloneNode(true);
    page.append(copy);
    if (copy instanceof HTMLElement) {
      markPlace(copy, step);
      const notes = copy.querySelector('aside.notes');
      if (notes) page.append(notes);
    }
    const session = sessionAt(around.session, slide, step, !steps);
    provideSurroundings(page, { ...around, session });
    return page;
  });
  slide.replaceWith(...pages);
  return pages;
}

/** What a step measures is of the machine that measures it. */
const stepsWorthAPage = (slide: string, { stepsOf }: Surroundings): number[] =>
  stepsOf(slide).flatMap(({ preset }, step) => (preset === MEASURE ? [] : [step]));

function sessionAt(link: Session, slide: HTMLElement, step: number, passesQuestions: boolean): Session {
  const session = new Session(link.window);
  for (const [path, value] of link.entries(prefixes.values)) session.set(path, value, 'link');
  for (const [path, value] of link.entries(prefixes.seeds)) session.set(path, value, 'link');
  session.set(paths.place, { slide: slide.id, step }, 'link');
  const here = session.stamp(paths.place);
  if (here && passesQuestions)
    for (const figure of slide.querySelectorAll('live-figure'))
      session.set(paths.asked(figure.getAttribute('name') ?? ''), here, 'link');
  return session;
}

/** Waits until the figure is drawn as finely as it will be; a figure that fails keeps its words. */
function settled(figure: LiveFigure): Promise<void> {
  return new Promise((done) => {
    const finish = () => {
      clearTimeout(late);
      figure.removeEventListener('figure-drawn', drawn);
      done();
    };
    const drawn = (event: Event) => {
      if ((event as CustomEvent).detail.effort === 'rest') finish();
    };
    const late = setTimeout(finish, FIGURE_WAIT_MILLISECONDS);
    figure.addEventListener('figure-drawn', drawn);
    figure.active = true;
  });
}
