/** A slide's tale, on the deck's page as in the article: a figure's name begins with it, and each slide has a figure. */
export const taleOnPage = (slide: string): string =>
  document.getElementById(slide)?.querySelector('live-figure')?.getAttribute('name')?.split('/')[0] ?? '';
