/** Every label, unit and sentence of the menu's tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, factor, nearestTenth, percent, rough, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

/** Of gigabits a tenth is enough, and nearly none of them is no number. */
const tenths = (count: number) => (count > 0 && count < 0.05 ? 'under 0.1' : nearestTenth(count));
/** Cores as many as one would say: whole ones from five on, as what they are computed from is assumed. */
const about = (cores: number) => (cores < 5 ? tenths(cores) : amount(Math.round(cores)));
/** Beside the number that there is, with the tenth that parts the two. */
const aboutBeside = (needed: number, cores: number) => (Math.abs(needed - cores) < 1 ? tenths(needed) : about(needed));
const coreForms = { one: 'core', other: 'cores' };
const asManyCores = (cores: number) => counted(cores, coreForms);
/** In two digits, for the same reason. */
const aboutBytes = (count: number) => bytes(Number(count.toPrecision(2)));
const aboutTime = (milliseconds: number) => duration(Number(milliseconds.toPrecision(2)));

/** Hours of a search as a person would say them: minutes below one, whole hours from two on. */
const searched = (hours: number) => {
  if (hours < 1) return duration(Math.round(hours * 60) * 60_000);
  return `${hours < 1.75 ? nearestTenth(hours) : amount(Math.round(hours))} h`;
};
/** Two of them; to the tenth where they would read alike. */
const searchedPair = (one: number, other: number) =>
  searched(one) === searched(other)
    ? [`${nearestTenth(one)} h`, `${nearestTenth(other)} h`]
    : [searched(one), searched(other)];

export const words = {
  units: {
    visitsPerSecond: 'visits/s',
    answers: 'answers',
    perHour: '1/h',
    hours: 'h',
  },
  menuGzip: {
    menuDepth: 'Levels in the menu',
    childrenPerNode: 'Children per node',
    level: 'gzip level',
    requestsPerSecond: 'Peak visits',
    balancerCores: 'Balancer cores',
    untilHour: 'The evening until',
    queuePlaces: 'Queue places',
    unlimited: 'unlimited',
    partsOnly: 'Menu in parts',
    requests: 'Answers to simulate',
  },
  changeLog: {
    teamsSharing: 'Teams that tell',
    suspects: 'Suspects',
    fatiguePerHour: 'Fatigue',
    checkHours: 'Hours a check takes',
    missShare: 'A rested check misses',
    alsoChangedShare: 'Red herrings',
    runs: 'Investigations to simulate',
  },
  evening: {
    halloween: 'Halloween',
    early: timeOfDay,
    begins: 'Just too many',
    quiet: 'A quiet evening',
    twiceTheCores: 'Twice the cores',
    script: aboutTime,
    scriptTile: 'to load main.js, if it loads',
    scriptInTimeTile: 'to load main.js',
    axisTime: 'time of day',
    axisLoad: 'load average of the balancers',
    cores: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    dropping: 'packets lost',
    lostTile: 'of packets lost, at worst',
    onCores: (answersADot: number) => `a dot: ${amount(answersADot)} answers on a core`,
    waiting: 'waiting for one',
    queueFull: 'the queue full: packets lost',
    coresNow: asManyCores,
    /** @param places null where nothing bounds the queue. */
    queueNow: (waiting: number, places: number | null) =>
      places === null
        ? [`${amount(waiting)} wait`]
        : [
            `${amount(waiting)} wait in a queue of ${amount(places)}`,
            `queue: ${amount(waiting)} of ${amount(places)}`,
            `${amount(waiting)} of ${amount(places)}`,
          ],
    /** Nobody knows yet what it is that asks for so much. */
    sentenceBad: (lostShare: number) =>
      lostShare > 0.5
        ? 'The queue is full. What is lost is sent again, and lost again.'
        : 'The queue is full. What is lost is sent again.',
    /** The cores are used up, and nothing is lost yet. */
    sentenceQueue: (untilHour: number, cores: number) =>
      `${timeOfDay(untilHour)}: ${plural(cores, { one: 'the only core is', other: `all ${amount(cores)} cores are` })} busy, and a queue grows before ${plural(cores, { one: 'it', other: 'them' })}.`,
    sentenceSoFar: (untilHour: number, needed: number, cores: number) =>
      `${timeOfDay(untilHour)}: the balancers have ${asManyCores(cores)} and need ${aboutBeside(needed, cores)}. Nothing is lost.`,
    sentenceTight: (needed: number, cores: number) =>
      `At the peak the balancers need ${aboutBeside(needed, cores)} of their ${asManyCores(cores)}: nothing is lost yet, but there is little to spare.`,
    sentenceGood: (needed: number, cores: number) =>
      `At the peak the balancers need ${aboutBeside(needed, cores)} of their ${asManyCores(cores)}: nothing is lost.`,
  },
  menuSize: {
    bet: {
      question: 'One more level in the menu. How much larger does the menu get?',
      choices: { twice: 'twice', nineTimes: 'nine times', twentyTimes: 'twenty times', fiftyTimes: 'fifty times' },
    },
    september: 'Before: 3 levels',
    published: 'Published: 4 levels',
    wider: 'Wider: 10 children',
    about,
    aboutBytes,
    bytesTile: 'of menu, before gzip',
    levels: (depth: number) => counted(depth, { one: 'level', other: 'levels' }),
    axisDepth: 'menu',
    nodes: 'nodes of the last level',
    bytes: 'bytes',
    linkBars: 'link',
    coresBars: 'balancer cores',
    gigabits: (rate: number) => `${tenths(rate)} Gb/s`,
    linkBar: (rate: number, capacity: number) => `link: ${tenths(rate)} of ${amount(capacity)} Gb/s`,
    coresBar: (needed: number, cores: number) =>
      needed > cores
        ? `cores: needs ${aboutBeside(needed, cores)}, has ${amount(cores)}`
        : `cores: ${aboutBeside(needed, cores)} of ${amount(cores)}`,
    guess: (choice: string) => `your guess: ${choice}`,
    next: '19 September: a fourth level',
    sentenceTop: (menuBytes: number) =>
      `A menu of one level is ${aboutBytes(menuBytes)}. Neither the link nor the cores notice.`,
    sentenceBefore: (depth: number, menuBytes: number, needed: number, cores: number) =>
      `${counted(depth, { one: 'level', other: 'levels' })}: ${aboutBytes(menuBytes)} in every answer, and ${aboutBeside(needed, cores)} of the balancer’s ${asManyCores(cores)} to send them.`,
    sentenceFits: (factor: number, linkShare: number, needed: number, cores: number) =>
      `${rough(factor)} times the menu. The link is ${percent(linkShare)} full, and the balancer needs ${aboutBeside(needed, cores)} of its ${asManyCores(cores)}.`,
    sentenceTooLarge: (factor: number, linkShare: number, needed: number, cores: number) =>
      `${factor < 5 ? rough(factor) : amount(Math.round(factor))} times the menu. ${linkShare > 1 ? `It wants ${percent(linkShare)} of the link` : `The link is ${percent(linkShare)} full`}; the balancer needs ${aboutBeside(needed, cores)} cores, and has ${amount(cores)}.`,
  },
  levels: {
    before: 'Level 9',
    lower: 'Level 5',
    parts: 'Level 5, in parts',
    knob: 'gzip',
    level: (level: number) => `level ${amount(level)}`,
    coresAt: (level: number) => `cores at level ${amount(level)}`,
    inParts: ['cores: the menu comes in parts, level by level', 'cores: the menu comes in parts', 'cores, in parts'],
    menuOf: aboutBytes,
    inAnswers: 'in every answer',
    there: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    coresLine: 'cores for the whole menu',
    coresInParts: 'cores for its parts',
    showCores: 'Back to the cores',
    showMeasured: 'What was measured here',
    ratioOfDevices: 'level 9 against level 5',
    ratioMeasuredTile: 'level 9 against level 5, measured here',
    savedMeasuredTile: 'fewer bytes for it, measured here',
    about,
    /** Where a level more does not save a byte. */
    saved: (share: number) => percent(Math.max(0, share)),
    axisLevel: 'gzip level',
    axisTime: 'a core’s time for one answer',
    axisBytes: 'sent',
    timeLine: 'time',
    bytesLine: 'bytes',
    timeMeasured: 'time here, level 5 set equal',
    bytesMeasured: 'bytes here',
    limit: (milliseconds: number) => `limit: ${duration(milliseconds)}`,
    limitAbove: (milliseconds: number) => `limit: ${duration(milliseconds)}, far above`,
    here: (level: number, milliseconds: number) => `level ${amount(level)}: ${duration(milliseconds)}`,
    sentenceBad: (level: number, needed: number, cores: number, menuBytes: number, perSecond: number) =>
      `At level ${amount(level)} it takes ${aboutBeside(needed, cores)} cores, and there ${plural(cores, { one: 'is', other: 'are' })} ${amount(cores)}: ${aboutBytes(menuBytes)}, ${amount(perSecond)} times a second.`,
    sentenceGood: (level: number, needed: number, cores: number, menuBytes: number, perSecond: number) =>
      `At level ${amount(level)} it takes ${aboutBeside(needed, cores)} of ${asManyCores(cores)}: ${aboutBytes(menuBytes)}, ${amount(perSecond)} times a second. It fits.`,
    /** The ratio is the zlib's, whatever the machine; its own speed is no balancer's. */
    sentenceMeasured: (times: number, savedShare: number, timesOfServers: number) =>
      `Measured here, in JavaScript: level 9 takes ${nearestTenth(times)} times level 5 and saves ${percent(Math.max(0, savedShare))} of the bytes. A server’s zlib: ${factor(timesOfServers)}.`,
    busy: 'This machine was busy meanwhile: measure again.',
  },
  gzipLab: {
    run: 'Measure here',
    promise: 'All nine levels, three rounds, in this browser: 5–20 s of one core.',
    preparing: 'writing the menu',
    nothing: 'nothing was measured',
    progress: (level: number, round: number, rounds: number) =>
      `level ${amount(level)}, round ${amount(round)} of ${amount(rounds)}`,
    progressInParts: (level: number, round: number, rounds: number) =>
      `in parts, level ${amount(level)}, round ${amount(round)} of ${amount(rounds)}`,
    tooLarge: (menuBytes: number, greatestBytes: number) =>
      `This menu would be ${bytes(menuBytes)}; at most ${bytes(greatestBytes)} are measured.`,
  },
  timeToCause: {
    silence: 'Nobody tells',
    two: 'Operations and marketing tell',
    all: 'All six tell',
    /** The two halves of the answer, as told: what a team knew, and since when. */
    operations: {
      team: 'operations',
      found: 'Operations found',
      says: ['The balancers’ load grows', 'Balancers’ load grows', 'Load grows'],
      when: 'since 19 September',
    },
    marketing: {
      team: 'marketing',
      found: 'Marketing changed',
      says: ['A new level of the menu', 'A new menu level'],
      when: 'on 19 September',
    },
    toTheCause: ['to find the cause, typically', 'to find the cause'],
    aClock: (hours: number) => `a clock: ${amount(hours)} h`,
    tableTeams: 'teams that tell what they changed',
    tableHours: 'the cause is found within, half of the times',
    searched,
    sentenceSilent: (medianHours: number, hoursIfAllTold: number) => {
      const [silent, told] = searchedPair(medianHours, hoursIfAllTold);
      return `Nobody tells what changed: finding the cause takes ${silent}. If all told, ${told}.`;
    },
    sentenceSome: (sharing: number, teams: number, medianHours: number, silentHours: number) => {
      const [told, silent] = searchedPair(medianHours, silentHours);
      return `${amount(sharing)} of ${amount(teams)} teams ${plural(sharing, { one: 'tells', other: 'tell' })} what changed: the cause is found in ${told}, not ${silent}.`;
    },
    sentenceAll: (teams: number, medianHours: number, silentHours: number) => {
      const [told, silent] = searchedPair(medianHours, silentHours);
      return `All ${amount(teams)} teams tell what changed: finding the cause takes ${told}, not ${silent}.`;
    },
    sentenceNothing: (medianHours: number) =>
      `Where everything was changed lately, a change log clears nobody: finding the cause takes ${searched(medianHours)}, whoever tells.`,
  },
};
