/** Every label, unit and sentence of the menu's tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, factor, nearestTenth, percent, timeOfDay } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

/** Of cores and gigabits a tenth is enough, and nearly none of them is no number. */
const tenths = (count: number) => (count > 0 && count < 0.05 ? 'under 0.1' : nearestTenth(count));
const countedCores = (count: number) =>
  `${tenths(count)} ${plural(Math.round(count * 10) / 10, { one: 'core', other: 'cores' })}`;

/** Hours of a search as a person would say them: minutes below one, whole hours from ten on. */
const searched = (hours: number) => {
  if (hours < 1) return duration(Math.round(hours * 60) * 60_000);
  return `${hours < 10 ? nearestTenth(hours) : amount(Math.round(hours))} h`;
};

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
    lostTile: 'of packets lost at the peak',
    lostSoFarTile: 'of packets lost so far',
    scriptTile: 'to load main.js, if it loads',
    coresTile: (cores: number) => `of ${countedCores(cores)} busy`,
    scriptInTimeTile: 'to load main.js',
    axisTime: 'time of day',
    axisLoad: 'load average of the balancers',
    cores: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    dropping: 'packets lost',
    sentenceBad: (needed: number, cores: number, lostShare: number) =>
      `It takes ${countedCores(needed)}, there ${plural(cores, { one: 'is', other: 'are' })} ${amount(cores)}. What is lost is sent again: ${percent(lostShare)} lost.`,
    sentenceSoFar: (untilHour: number, needed: number, cores: number, scriptMilliseconds: number) =>
      `${timeOfDay(untilHour)}: the menu asks for ${tenths(needed)} of ${countedCores(cores)}, and main.js comes within ${duration(scriptMilliseconds)}.`,
    sentenceTight: (needed: number, cores: number) =>
      `At the peak the menu asks for ${tenths(needed)} of ${countedCores(cores)}: nothing is lost yet, but there is little to spare.`,
    sentenceGood: (needed: number, cores: number, scriptMilliseconds: number) =>
      `At the peak the menu asks for ${tenths(needed)} of ${countedCores(cores)}: nothing is lost, and main.js comes within ${duration(scriptMilliseconds)}.`,
  },
  menuSize: {
    bet: {
      question: 'One more level in the menu. How much larger does the menu get?',
      choices: { twice: 'twice', nineTimes: 'nine times', twentyTimes: 'twenty times', fiftyTimes: 'fifty times' },
    },
    september: 'Before: 3 levels',
    published: 'Published: 4 levels',
    wider: 'Wider: 10 children',
    tenths,
    bytesTile: 'of menu in every answer',
    levels: (depth: number) => counted(depth, { one: 'level', other: 'levels' }),
    axisDepth: 'menu',
    nodes: 'nodes of the last level',
    bytes: 'bytes',
    linkBars: 'link',
    coresBars: 'balancer cores',
    gigabits: (rate: number) => `${tenths(rate)} Gb/s`,
    linkBar: (rate: number, capacity: number) => `link: ${tenths(rate)} of ${amount(capacity)} Gb/s`,
    coresBar: (needed: number, cores: number) => `cores: ${tenths(needed)} of ${amount(cores)}`,
    guess: (choice: string) => `your guess: ${choice}`,
    sentenceTop: (menuBytes: number) =>
      `A menu of one level is ${bytes(menuBytes)}. Neither the link nor the cores notice.`,
    sentenceBefore: (depth: number, menuBytes: number, linkShare: number, coresShare: number) =>
      `${counted(depth, { one: 'level', other: 'levels' })} are ${bytes(menuBytes)} in every answer: ${percent(linkShare)} of the link, and ${percent(coresShare)} of the balancer’s cores.`,
    sentenceFits: (factor: number, linkShare: number, coresShare: number) =>
      `The last level made the menu ${nearestTenth(factor)} times as large: it takes ${percent(linkShare)} of the link and ${percent(coresShare)} of the balancer’s cores.`,
    sentenceTooLarge: (factor: number, linkShare: number, coresShare: number) =>
      linkShare > 1
        ? `The last level made the menu ${nearestTenth(factor)} times as large: it wants ${percent(linkShare)} of the link, and ${percent(coresShare)} of the balancer’s cores.`
        : `${nearestTenth(factor)} times the menu: the link is ${percent(linkShare)} full, but the balancer needs ${percent(coresShare)} of its cores.`,
  },
  levels: {
    before: 'Level 9',
    lower: 'Level 5',
    parts: 'Level 5, in parts',
    knob: 'gzip',
    level: (level: number) => `level ${amount(level)}`,
    coresAt: (level: number) => `cores at level ${amount(level)}`,
    inParts: 'cores, in parts',
    there: (cores: number) => plural(cores, { one: 'the only core', other: `all ${amount(cores)} cores` }),
    coresLine: 'cores for the whole menu',
    coresInParts: 'cores for its parts',
    showCores: 'Back to the cores',
    showMeasured: 'What was measured here',
    ratioOfDevices: 'level 9 against level 5',
    ratioMeasuredTile: 'level 9 against level 5, measured here',
    savedMeasuredTile: 'fewer bytes for it, measured here',
    tenths,
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
      `At level ${amount(level)} it takes ${countedCores(needed)}, and there ${plural(cores, { one: 'is', other: 'are' })} ${amount(cores)}: ${bytes(menuBytes)}, ${amount(perSecond)} times a second.`,
    sentenceGood: (level: number, needed: number, cores: number, menuBytes: number, perSecond: number) =>
      `At level ${amount(level)} it takes ${tenths(needed)} of ${countedCores(cores)}: ${bytes(menuBytes)}, ${amount(perSecond)} times a second. It fits.`,
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
    axisTeams: 'teams that share what they changed',
    axisHours: 'a typical search takes',
    silentBar: 'in silence',
    nowBars: 'now',
    otherBars: 'otherwise',
    searched,
    hours: (hours: number) => (hours === 0 ? amount(hours) : `${amount(hours)} h`),
    sentenceSilent: (medianHours: number, hoursIfAllTold: number) =>
      `Nobody tells what they changed: a typical search takes ${searched(medianHours)}. If all told: ${searched(hoursIfAllTold)}.`,
    sentenceSome: (sharing: number, teams: number, medianHours: number, silentHours: number) =>
      `${amount(sharing)} of ${amount(teams)} teams ${plural(sharing, { one: 'tells', other: 'tell' })} what they changed: a typical search takes ${searched(medianHours)}, not ${searched(silentHours)}.`,
    sentenceAll: (teams: number, medianHours: number, silentHours: number) =>
      `All ${amount(teams)} teams tell what they changed: a typical search takes ${searched(medianHours)}, not ${searched(silentHours)}.`,
    sentenceNothing: (medianHours: number) =>
      `Where everything was changed lately, a change log clears nobody: it stays at ${searched(medianHours)}, whoever tells.`,
  },
};
