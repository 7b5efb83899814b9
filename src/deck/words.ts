/** The words of the deck itself; those of the page stand in index.html. */
export const words = {
  carried: 'Every tale has your numbers now.',
  takeBack: 'Take back',
  takenBack: 'They are the talk’s again.',
  title: (slide: string, talk: string) => `${slide} · ${talk}`,
  station: (tale: string, headline: string) => `${tale}: ${headline}`,
  contents: 'All slides',
  way: 'Next slide',
  read: 'OK',
  broke: 'Something in this page broke; the deck goes on as well as it can.',
  copyReport: 'Copy what happened',
  copied: 'Copied, without anything that you brought: the author of the deck can replay it.',
  notCopied: 'The browser does not let the page copy.',
};
