/** Every label and sentence of the dates' tale, in one place: a translation replaces this file. */
export const words = {
  dateParsing: {
    requestsPerSecond: 'Product lists asked for (mean of the day)',
    products: 'Products in a list',
    sizes: 'Sizes of a product',
    offers: 'Time-limited offers',
    touchedShare: 'Share of products that the offers touch',
    formatsTried: 'Formats tried for a date',
    microsecondsPerAttempt: 'One attempt takes',
    otherMilliseconds: 'Rest of a request takes',
    parseOnce: 'Dates parsed when the configuration loads',
    cores: 'Cores',
    peakFactor: 'Peak of the day ÷ mean',
    releaseHour: 'Release at (hour)',
    configurationHour: 'Offers configured at (hour)',
    rollbackHour: 'Release before is back at (hour)',
    never: 'never',
    samplesPerSecond: 'Samples a second',
    sampledSeconds: 'Seconds sampled',
    improvedShare: 'Share of the time that is improved',
    partSpeedUp: 'How much faster that part becomes',
    scarce: 'cores busy',
    /** Rows of the multiplication, in the model's order. */
    factors: ['a request', 'products', 'sizes', 'offers', 'share touched', 'formats tried'],
    /** Frames of the sampled program, in the model's order. */
    frames: ['date parsing', 'prices and stock', 'templates', 'JSON', 'database driver', 'the rest'],
  },
};
