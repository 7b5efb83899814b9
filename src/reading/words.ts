/** The words of the article that are no slide's. */
import { amount } from '../words/format.ts';
import { plural } from '../words/plural.ts';

export const words = {
  minutes: (minutes: number) => `${amount(minutes)} ${plural(minutes, { one: 'minute', other: 'minutes' })} to read`,
  seeSlides: 'See it as slides',
  toSlide: 'On its slide',
  toSlideOf: (headline: string) => `${headline}: on its slide`,
  link: (headline: string) => `Link to “${headline}”`,
  skip: 'Skip to the text',
  contents: 'Contents',
  progress: 'Read so far',
  top: 'To the beginning',
  search: 'Search',
  searchHint: 'Search in words, pictures and models',
  nothing: (query: string) => `Nothing is said of “${query}”.`,
  notCarried: (reason: string) => `The other figures could not be loaded: ${reason}`,
  noSearch: (reason: string) => `The search could not be loaded: ${reason}`,
  found: (count: number) => `${amount(count)} ${plural(count, { one: 'place', other: 'places' })}`,
  ofModel: (model: string) => `About the model: ${model}`,
  scheme: 'Light or dark',
  tryIt: 'Try it',
  next: (label: string) => `Next: ${label}`,
  measure: 'measure it',
  again: 'From the beginning',
  carry: 'Carry these numbers through the tale',
  carried: (count: number) =>
    `Carried to ${amount(count)} other ${plural(count, { one: 'picture', other: 'pictures' })} of this tale.`,
  inDeck: 'These numbers on the slide',
  code: 'Source code and licences',
};
