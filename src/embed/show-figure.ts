/** The figure, alive while it is in view, with the values of the link. */
import { notify } from '../deck/notices.ts';
import { catchStrayDrops } from '../deck/stray-drops.ts';
import { provideSurroundings } from '../figure/find-surroundings.ts';
import { LiveFigure } from '../figure/live-figure.ts';
import { openReading } from '../reading/create-session.ts';
import { followView } from '../reading/follow-view.ts';
import { offers } from '../reading/offers.ts';
import { readSteps } from '../reading/read-steps.ts';
import { createRegistry } from '../registry.ts';
import { createRunner } from '../run/page-runner.ts';
import { History } from '../session/history.ts';
import { randomName } from '../session/names.ts';
import { paths } from '../session/paths.ts';
import { Session } from '../session/session.ts';
import { tellHeight } from './tell-height.ts';

/** A figure that cannot be drawn must not keep the page from being ready. */
const WAIT_MILLISECONDS = 4000;

export async function showFigure(place: HTMLElement, template: HTMLTemplateElement): Promise<void> {
  place.append(template.content.cloneNode(true));
  document.title = template.dataset.title ?? document.title;
  const session = new Session(randomName());
  const dropped = openReading(session, place);
  if (dropped.length > 0) notify(dropped.join(' '));
  const steps = readSteps(place);
  const around = {
    session,
    runner: createRunner(),
    registry: createRegistry(),
    history: new History(session, () => performance.now()),
    scopeOf: (figure: string) => figure,
    stepsOf: (slide: string) => steps.get(slide) ?? [],
    placeOf: paths.walked,
  };
  provideSurroundings(document, { ...around, offers: offers(around, place) });
  customElements.define('live-figure', LiveFigure);
  const drawn = new Promise((first) => document.addEventListener('figure-drawn', first, { once: true }));
  followView([...place.querySelectorAll<LiveFigure>('live-figure')]);
  catchStrayDrops();
  tellHeight(document.body);
  await Promise.race([drawn, new Promise((late) => setTimeout(late, WAIT_MILLISECONDS))]);
}
