/** What a page that follows a room does beside following: it votes, takes part in the experiment, and asks. */
import { findSurroundings } from '../../figure/find-surroundings.ts';
import { paths } from '../../session/paths.ts';
import { AskBox } from './ask-box.ts';
import { showAsk } from './ask-sheet.ts';
import { showDock } from './dock.ts';
import { Lender } from './lender.ts';
import type { Phone, PhonePart, PhonePlaces } from './phone.ts';
import { VoteBox } from './vote-box.ts';

export function partsOf(phone: Phone, { tools, above }: PhonePlaces): readonly PhonePart[] {
  const around = findSurroundings(document.body);
  if (!around) return [];
  const figureOf = (name: string) =>
    [...document.querySelectorAll('live-figure')].find((figure) => figure.getAttribute('name') === name);
  const lender = new Lender({
    ...phone,
    around,
    slideOf: (name) => figureOf(name)?.closest('section')?.id ?? '',
    figuresOn: (slide) =>
      [...(document.getElementById(slide)?.querySelectorAll('live-figure') ?? [])].map(
        (figure) => figure.getAttribute('name') ?? '',
      ),
    show: showDock(above, {
      lend: () => void lender.lendTwoSeconds(),
      // The figure's own button: it says what it does, and how far it is.
      measure: (name) => figureOf(name)?.querySelector<HTMLElement>('.lab .run')?.click(),
    }),
  });
  const asking = new AskBox({
    ...phone,
    session: around.session,
    show: showAsk(tools, {
      ask: (question) => asking.ask(question),
      takeBack: (question) => asking.takeBack(question),
      toggleUpvote: (id) => asking.toggleUpvote(id),
    }),
  });
  return [
    asking,
    new VoteBox({ ...phone, session: around.session, placeOf: (slide) => around.placeOf?.(slide) ?? paths.place }),
    lender,
  ];
}
