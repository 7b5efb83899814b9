export const words = {
  linkUnreadable: 'The numbers in this link could not be read; the talk’s own are shown.',
  linkTooLong: 'The numbers in this link are too long to be ours; the talk’s own are shown.',
  linkOtherVersion: (version: string) =>
    `This link was made for another version of this talk (${version}); the talk’s own numbers are shown.`,
  linkUnknownModel: (model: string) => `This link speaks of “${model}”, which this deck does not have.`,
  linkBadValue: (model: string, parameter: string) => `This link holds no usable value for “${parameter}” of ${model}.`,
  linkUnknownSlide: (slide: string) => `This link leads to “${slide}”, a slide that this deck does not have.`,
};
