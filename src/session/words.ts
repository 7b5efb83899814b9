export const words = {
  linkUnreadable: 'The numbers in this link could not be read; the deck shows its own.',
  linkTooLong: 'The numbers in this link are too long to be ours; the deck shows its own.',
  linkOtherVersion: (version: string) =>
    `This link was made for another version of the deck (${version}); the deck shows its own numbers.`,
  linkUnknownModel: (model: string) => `This link speaks of “${model}”, which this deck does not have.`,
  linkBadValue: (model: string, parameter: string) => `This link holds no usable value for “${parameter}” of ${model}.`,
  linkUnknownSlide: (slide: string) => `This link leads to “${slide}”, a slide that this deck does not have.`,
};
