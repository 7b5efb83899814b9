/** Every label and sentence of the dates' tale, in one place: a translation replaces this file. */
import {
  amount,
  decimals,
  duration,
  factor,
  nearestTenth,
  percent,
  percentInTenths,
  points,
  short,
  timeOfDay,
  twoDigits,
} from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

/** As a person would say it: of guesses a third digit means nothing. */
const about = (milliseconds: number) => duration(Number(milliseconds.toPrecision(2)));

/** From three on, whole: no more is known of what is assumed. */
const wholeFactor = (ratio: number) => factor(ratio < 3 ? ratio : Math.round(ratio));
/** Of two times in the two digits in which they are told: whoever divides them gets the same. */
const wholeTimes = (milliseconds: number, rest: number) =>
  wholeFactor(Number(milliseconds.toPrecision(2)) / Number(rest.toPrecision(2)));

const attempts = (count: number) => counted(count, { one: 'attempt', other: 'attempts' });
const requests = (count: number) => counted(count, { one: 'request', other: 'requests' });
/** Of few samples a tenth of a percent is not known. */
const foundShare = (share: number, count: number) =>
  count < 1000 ? percent(share) : `${nearestTenth(share * 100)}\u00a0%`;
const samples = (count: number) => counted(count, { one: 'sample', other: 'samples' });

/** Measured ones always have two digits, and 1.0 is no “point” either. */
const measuredPoints = (share: number) => twoDigits(100 * share);

/** The difference of what is read. */
const tenthsApart = (share: number, other: number) =>
  decimals(Math.abs(Math.round(share * 1000) - Math.round(other * 1000)) / 10, 1);

const productsInWords = (count: number) => plural(count, { one: 'one product', other: `${amount(count)} products` });

/** In the unit of what it is held against. */
const inMilliseconds = (value: number) =>
  value < 0.9995 ? `${decimals(value, value < 0.0995 ? 3 : 2)}\u00a0ms` : duration(value);

const bound = (speedUp: number) => (Number.isFinite(speedUp) ? factor(speedUp) : 'any number');

/** Begun ones count: hours and rates are assumed, so no tenth of a core is known. */
const wholeCores = (cores: number) => amount(Math.ceil(cores - 0.05));

/** Of what grew. */
/** Milliseconds as on a receipt: to a tenth, so that the sum of its lines is what stands under them. */
const printed = (milliseconds: number): number => Math.round(10 * milliseconds) / 10;
const tenths = (milliseconds: number): string => `${nearestTenth(milliseconds)}\u00a0ms`;
const times = (growth: number) => (nearestTenth(growth) === '2' ? 'twice' : `${nearestTenth(growth)} times`);

export const words = {
  dateParsing: {
    requestsPerSecond: 'Product lists',
    products: 'Products',
    sizes: 'Sizes of each',
    offers: 'Offers',
    touchedShare: 'Share of products they touch',
    formatsTried: 'Formats tried',
    microsecondsPerAttempt: 'One attempt takes',
    otherMilliseconds: 'Rest of a request takes',
    parseOnce: 'Dates parsed when the configuration loads',
    cores: 'Cores',
    peakFactor: 'Peak of the day ÷ mean',
    releaseHour: 'Release at',
    configurationHour: 'Offers configured at',
    rollbackHour: 'Rolled back at',
    untilHour: 'The day until',
    never: 'never',
    units: {
      requestsPerSecond: 'requests/s',
      microseconds: 'µs',
      milliseconds: 'ms',
      seconds: 's',
      hours: 'h',
      samplesPerSecond: 'samples/s',
    },
    samplesPerSecond: 'Samples a second',
    sampledSeconds: 'Seconds sampled',
    improvedShare: 'Share improved',
    partSpeedUp: 'That part becomes faster',
    /** Frames of the sampled program, in the model's order. */
    frames: ['date parsing', 'prices and stock', 'templates', 'JSON', 'database driver', 'the rest'],
  },
  november: {
    until: timeOfDay,
    day: 'To the end',
    releaseAlone: 'Only the release',
    offersAlone: 'Only the offers',
    /** What a request costs, as a multiple. */
    times: factor,
    growth: 'what it cost at dawn',
    sides: {
      sizes: (count: number) => `× ${counted(count, { one: 'size', other: 'sizes' })}`,
      offers: (count: number) => `× ${counted(count, { one: 'offer', other: 'offers' })}`,
    },
    area: (sizes: number, offers: number) =>
      `Dates are read for ${counted(sizes, { one: 'size', other: 'sizes' })} × ${counted(offers, { one: 'offer', other: 'offers' })} of each product; everything else stays as it is.`,
    axisTime: 'time of day',
    axisCores: 'cores',
    dates: 'date parsing',
    rest: 'everything else',
    limit: (cores: number) => `${counted(cores, { one: 'core', other: 'cores' })}`,
    coresOf: (cores: number) => nearestTenth(cores),
    moments: { release: 'a release', offers: 'three offers', rollback: 'taken back' },
    sentenceBad: (growth: number, cores: number, there: number) =>
      `A request costs ${times(growth)} what it did: ${wholeCores(cores)} cores, and there ${plural(there, { one: 'is', other: 'are' })} ${amount(there)}.`,
    sentenceBack: (releaseGrowth: number, offersGrowth: number, growth: number) =>
      factor(releaseGrowth) === factor(offersGrowth)
        ? `It helps. Yet each of the two alone costs ${factor(releaseGrowth)}: only together do they cost ${factor(growth)}.`
        : `It helps. Yet the release alone costs ${factor(releaseGrowth)}, the offers ${factor(offersGrowth)}: only together do they cost ${factor(growth)}.`,
    sentenceTight: (growth: number, cores: number, there: number) =>
      `A request costs ${times(growth)} what it did, yet ${wholeCores(cores)} of ${amount(there)} cores are enough. Nobody would roll this back.`,
    sentenceReleaseAlone: (cores: number, there: number) =>
      `The release alone asks for ${wholeCores(cores)} of ${amount(there)} cores: nobody would take it back.`,
    sentenceOffersAlone: (cores: number, there: number) =>
      `The offers alone ask for ${wholeCores(cores)} of ${amount(there)} cores: nobody would think of them.`,
    sentenceGood: (cores: number, there: number) =>
      `At its peak, the day takes ${wholeCores(cores)} of ${amount(there)} cores.`,
  },
  profiler: {
    ten: '10 samples',
    hundred: '100 samples',
    thousand: '1,000 samples',
    usuallyWithin: (share: number) => {
      const within = share < 0.0095 ? points(share) : amount(Math.round(100 * share));
      return `usually within ±${within} ${within === '1' ? 'point' : 'points'}`;
    },
    foundShare,
    bandLabel: 'the program’s time, and when it was looked at',
    bandAlone: 'the program’s time',
    countOf: (count: number) => `${samples(count)}, put in order`,
    allElse: 'anything else',
    truth: (share: number) => `the truth: ${nearestTenth(share * 100)}\u00a0%`,
    here: (count: number) => `${short(count)} ${plural(count, { one: 'sample', other: 'samples' })}`,
    frame: 'frame',
    trueShare: 'true',
    sampled: 'found',
    sentenceRough: (count: number, found: number) =>
      `${samples(count)} ${plural(count, { one: 'puts', other: 'put' })} date parsing at ${foundShare(found, count)}: not exact, but there is the culprit.`,
    sentence: (count: number, found: number, truth: number) =>
      `${samples(count)} ${plural(count, { one: 'puts', other: 'put' })} date parsing at ${foundShare(found, count)}; the truth is ${nearestTenth(truth * 100)}\u00a0%.`,
    /** Of a run in this browser. */
    measured: {
      samplesTile: 'samples of the measured run',
      foundTile: (truth: number) => `found; the clock says ${percentInTenths(truth)}`,
      errorTile: (count: number) => `points: the law for ${short(count)} samples`,
      points: (share: number) => `±${measuredPoints(share)}`,
      axisSamples: 'samples in a piece of the run',
      axisError: 'error, in points',
      errors: 'this run, cut into pieces',
      law: 'the law: √(p(1 − p)/n)',
      tableLabel: 'Functions of the measured run: by the clock, and as the samples found them',
      frame: 'function',
      clock: 'clock',
      found: 'found',
      sentence: (count: number, error: number, law: number) =>
        error > 1.5 * law
          ? `Pieces of ${samples(count)} are off by ${measuredPoints(error)} points. Independent samples would be off by ${measuredPoints(law)}; these are a millisecond apart and often see the same call.`
          : `Pieces of ${samples(count)} are off by ${measuredPoints(error)} points, as the law has it: ${measuredPoints(law)}.`,
    },
  },
  flame: {
    november: '16 November',
    oneOffer: 'One offer',
    once: 'Parsed once',
    /** What is searched for on arrival. */
    query: 'date',
    /** Names of the frames, depth first, in the model's order. */
    frames: [
      'all',
      'handleRequest',
      'productCard',
      'sizePrice',
      'isOfferActive',
      'parseDate',
      'tryFormat',
      'readPattern',
      'match',
      'check',
      'cashbackTooltip',
      'isOfferActive',
      'parseDate',
      'tryFormat',
      'readPattern',
      'match',
      'check',
      'renderTemplate',
      'readStock',
      'query',
      'writeJson',
    ],
    dateTile: 'in dates',
    toldTile: 'in dates, as told',
    sentenceBad: (share: number, milliseconds: number) =>
      `Dates burn ${percent(share)} of a request’s ${about(milliseconds)}, from two places.`,
    sentenceSome: (share: number, milliseconds: number) =>
      `Dates burn ${percent(share)} of a request’s ${about(milliseconds)}.`,
    sentenceGood: (milliseconds: number) =>
      `Nothing burns: what is left is a product list in ${about(milliseconds)}, drawn as wide.`,
    /** Of a run in this browser. */
    measured: {
      whole: 'all',
      sampledTile: (count: number) => `of ${samples(count)}`,
      clockTile: 'by the clock',
      requestTile: 'of CPU for a list',
      timedTile: 'in date parsing, by the clock',
      sentence: (found: number, truth: number) =>
        `Measured here: samples and clock are ${tenthsApart(found, truth)} points apart.`,
      sentenceOnce: (count: number) =>
        `Measured here, over ${requests(count)}: no frame parses a date. The prices are what is left.`,
      sentenceTimed: (truth: number) =>
        `Without shared memory nothing can be sampled: the clock, read at each call, gives date parsing ${percentInTenths(truth)} of the time.`,
    },
  },
  cashback: {
    launch: 'Cashback',
    visa: 'Visa matches it',
    puma: 'Puma adds to it',
    all: 'Six offers',
    asMuch: 'what it costs without offers',
    milliseconds: about,
    printed,
    tenths,
    /** Of what is shown, so that the three numbers of a picture fit. */
    times: (milliseconds: number, rest: number) => wholeTimes(milliseconds, rest),
    names: ['no offer', 'cashback', '+ Visa', '+ Puma', '4 offers', '5 offers', '6 offers'],
    partners: ['cashback', 'Visa', 'Puma'],
    anotherOffer: 'one more',
    list: 'the list',
    tableHead: ['offers', 'everything else', 'reading dates', 'a request'],
    /** With the sum of the receipt's lines as they are printed. */
    sentence: (offers: number, milliseconds: number, eachMilliseconds: number) =>
      eachMilliseconds > 0
        ? `With ${plural(offers, { one: 'one offer', other: `${amount(offers)} offers` })} a request costs ${tenths(printed(milliseconds - offers * eachMilliseconds) + offers * printed(eachMilliseconds))}. ${plural(offers, { one: 'It', other: 'Each' })} adds ${tenths(eachMilliseconds)}, used or not.`
        : `Offers that touch no product of the list cost nothing: a request takes ${about(milliseconds)}.`,
    sentenceNone: (milliseconds: number) =>
      `Without a time-limited offer a request costs ${about(milliseconds)}, and no date is parsed.`,
  },
  multiplication: {
    bet: {
      question: '60 products, 3 sizes, 3 offers: how often does one request try to read a date?',
      choice: (count: number) => `about ${count === 1e6 ? 'a million' : amount(count)} times`,
    },
    once: 'Once a request',
    tooltip: 'A tooltip each',
    sku: 'Every SKU',
    everyOffer: 'Every offer',
    everyFormat: 'Every format',
    yourGuess: (guess: string) => `your guess: ${guess}`,
    factor: {
      request: '1 check',
      products: (count: number, touched: number) =>
        `× ${counted(count, { one: 'product', other: 'products' })}${touched === 1 ? '' : ` × ${percent(touched)}`}`,
      sizes: (count: number) => `× ${counted(count, { one: 'size', other: 'sizes' })}`,
      offers: (count: number) => `× ${counted(count, { one: 'offer', other: 'offers' })}`,
      formats: (count: number) => `× ${counted(count, { one: 'format', other: 'formats' })}`,
    },
    count: amount,
    /** Beside the one dot of the beginning. */
    alone: 'once a request',
    attemptsWord: (count: number) => plural(count, { one: 'attempt to read a date', other: 'attempts to read a date' }),
    /** The longer one says by what assumption, where it is one. */
    cost: (parseMilliseconds: number, otherMilliseconds: number, assumedMicroseconds: number | undefined) => {
      const rest = `everything else ${about(otherMilliseconds)}`;
      const short = `dates ${about(parseMilliseconds)}, ${rest}`;
      return assumedMicroseconds === undefined
        ? [short]
        : [`dates ${about(parseMilliseconds)} (assumed: ${duration(assumedMicroseconds / 1000)} each), ${rest}`, short];
    },
    tableHead: ['factor', 'attempts so far'],
    sentence: (count: number, milliseconds: number, share: number) =>
      share < 0.05
        ? `${attempts(Math.round(count))}, ${about(milliseconds)} of CPU: nobody would notice.`
        : `The same answer, ${plural(Math.round(count), { one: 'once', other: `${amount(Math.round(count))} times` })}: ${about(milliseconds)} of CPU.`,
    sentenceNone: 'Without an offer there is no date to read: one factor is zero, so all of it is.',
    sentenceMeasured: (count: number, eachMilliseconds: number, milliseconds: number) =>
      `The same answer, ${plural(Math.round(count), { one: 'once', other: `${amount(Math.round(count))} times` })}: ${duration(milliseconds)} of CPU, at ${duration(eachMilliseconds)} an attempt, measured here.`,
  },
  /** Where what an attempt costs was measured in this browser. */
  measuredCost: {
    tile: (attemptMilliseconds: number) => `of CPU, at ${duration(attemptMilliseconds)} an attempt, measured here`,
  },
  parseOnce: {
    eachTime: '60 products',
    twenty: '20 products',
    most: '120 products',
    /** Of what was served while the slower one served one. */
    faster: wholeTimes,
    factorOfDevices: 'lists in the time of one',
    eachLine: 'dates parsed each time',
    onceLine: 'dates parsed once',
    eachTook: (milliseconds: number, isDone: boolean) =>
      `dates parsed each time: ${isDone ? about(milliseconds) : `${nearestTenth(milliseconds)}\u00a0ms …`}`,
    onceTook: (milliseconds: number, isDone: boolean) =>
      `dates parsed once: ${isDone ? inMilliseconds(Number(milliseconds.toPrecision(2))) : `${nearestTenth(milliseconds)}\u00a0ms …`}`,
    productsOf: (done: number, all: number) => `${amount(done)} of ${productsInWords(all)}`,
    meanwhile: (lists: number) => `${counted(lists, { one: 'list', other: 'lists' })} served meanwhile`,
    asMany: 'as many lists',
    datesLegend: 'a product’s dates, read again',
    workLegend: 'a list, served',
    tableHead: ['renderer', 'time for a list', 'by then'],
    sentence: (products: number, eachMilliseconds: number, onceMilliseconds: number) =>
      eachMilliseconds > onceMilliseconds
        ? `A list of ${productsInWords(products)}: ${about(eachMilliseconds)} with dates parsed each time, ${about(onceMilliseconds)} parsed once.`
        : `Without an offer there is no date to parse: a list of ${productsInWords(products)} takes ${about(onceMilliseconds)} either way.`,
    /** @param wholeRequest how many times as fast the model has it, with all else that a request does. */
    sentenceMeasured: (eachMilliseconds: number, onceMilliseconds: number, wholeRequest: string) =>
      `Measured here: ${about(eachMilliseconds)} against ${inMilliseconds(Number(onceMilliseconds.toPrecision(2)))} for the list alone. With the rest of a request, modelled, it is ${wholeRequest}.`,
  },
  labs: {
    run: 'Measure here',
    warming: 'warming up',
    tooMuch: 'these sliders ask for more attempts than any browser should have to make.',
    parseOnce: {
      promise: 'both ways, by turns, with date-fns: 5–20 s',
      progress: (round: number, rounds: number) => `round ${amount(round)} of ${amount(rounds)}`,
      listsDiffer: 'the two lists differ',
    },
    profile: {
      promise: 'a real run, looked at by a second worker: 6 s',
      running: (requestsDone: number, samplesTaken: number) => `${requests(requestsDone)}, ${samples(samplesTaken)}`,
      timing: (requestsDone: number) => `${requests(requestsDone)}; no shared memory here: functions are timed`,
    },
  },
  amdahl: {
    narrow: 'A narrow part',
    tale: 'The dates',
    half: 'Half of it',
    afterwards: (left: number) => `then: ${percent(left)} of the time`,
    /** What is made faster, and by what it was chosen. */
    guessed: (share: number) => [`a part, by guess: ${percent(share)}`, `by guess: ${percent(share)}`],
    any: (share: number) => [`a part: ${percent(share)}`],
    profiled: (share: number) => [`dates, by profiler: ${percent(share)}`, `dates: ${percent(share)}`],
    times: wholeFactor,
    tableHead: ['', 'the part', 'all else', 'the whole'],
    before: 'now',
    after: 'then',
    /** Infinity where a part of all the time may become as fast as it likes. */
    bound: (speedUp: number) => bound(speedUp),
    sentenceDates: (share: number, wholeSpeedUp: number) =>
      `The profiler shows ${percent(share)} in dates. Without them: ${wholeFactor(wholeSpeedUp)}.`,
    sentenceGone: (share: number, wholeSpeedUp: number) =>
      `What takes ${percent(share)} of the time is gone: ${wholeFactor(wholeSpeedUp)} for the whole, and never more.`,
    sentence: (share: number, partSpeedUp: number, wholeSpeedUp: number, greatestSpeedUp: number) =>
      partSpeedUp > 1 && share > 0
        ? `${percent(share)} of the time, made ${amount(partSpeedUp)} times as fast: ${factor(wholeSpeedUp)} for the whole, and never more${factor(wholeSpeedUp) === bound(greatestSpeedUp) ? '' : ` than ${bound(greatestSpeedUp)}`}.`
        : 'A part that becomes no faster, or that takes no time, leaves the whole as it was.',
  },
};
