/** Where one is: the present section in the contents, its chapter's name in the bar, and how much is read. */

/** Share of the window's height below which a section's beginning counts as reached. */
const REACHED = 0.35;

export function addContents(root: Document): void {
  const sections = [...root.querySelectorAll<HTMLElement>('section.piece')];
  const links = new Map(
    [...root.querySelectorAll<HTMLAnchorElement>('.chapters a')].map((link) => [link.hash.slice(1), link]),
  );
  const where = root.querySelector<HTMLElement>('.where');
  const progress = root.querySelector<HTMLElement>('.progress');
  const details = root.querySelector<HTMLDetailsElement>('details.contents');
  let present: HTMLAnchorElement | undefined;
  let asked = 0;

  const show = () => {
    asked = 0;
    const { scrollHeight } = root.documentElement;
    const read = scrollY / Math.max(1, scrollHeight - innerHeight);
    progress?.style.setProperty('--read', read.toFixed(4));
    const here = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight * REACHED);
    const link = links.get(here?.id ?? '');
    if (!link || link === present) return;
    present?.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'location');
    present = link;
    const chapter = link.closest<HTMLElement>('.chapters > li');
    if (where) where.textContent = chapter?.querySelector('b')?.textContent ?? '';
    const bar = root.querySelector<HTMLElement>('.bar');
    if (bar) bar.dataset.accent = chapter?.dataset.accent ?? '';
  };
  const later = () => {
    if (asked === 0) asked = requestAnimationFrame(show);
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later);
  show();

  if (!details) return;
  const close = () => {
    details.open = false;
  };
  details.addEventListener('toggle', () => details.open && present?.scrollIntoView({ block: 'center' }));
  details.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && close());
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    close();
    details.querySelector('summary')?.focus();
  });
  root.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !details.contains(target)) close();
  });
}
