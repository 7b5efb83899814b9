/** Every label, unit and sentence of the menu's tale, in one place: a translation replaces this file. */
import { amount, bytes, duration, nearestTenth, percent } from '../../src/words/format.ts';
import { counted, plural } from '../../src/words/plural.ts';

const countedCores = (count: number) => counted(count, { one: 'core', other: 'cores' });
const are = (count: number) => plural(count, { one: 'is', other: 'are' });

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
    queuePlaces: 'Queue places',
    unlimited: 'unlimited',
    partsOnly: 'Menu in parts',
    requests: 'Answers to simulate',
  },
  changeLog: {
    teamsSharing: 'Teams that share changes',
    suspects: 'Suspects',
    fatiguePerHour: 'Fatigue',
    checkHours: 'Hours a check takes',
    missShare: 'A rested check misses',
    alsoChangedShare: 'Innocent, yet changed',
    runs: 'Investigations to simulate',
  },
  evening: {
    halloween: 'Halloween',
    quiet: 'A quiet evening',
    threeLevels: 'One menu level less',
    twiceTheCores: 'Twice the cores',
    loadTile: 'load average at worst',
    lostTile: 'of packets lost',
    scriptTile: 'until main.js comes',
    axisTime: 'time of day',
    axisLoad: 'load average',
    axisScript: 'main.js, seconds',
    loadLine: 'load average of the balancers',
    scriptLine: 'main.js, 95th percentile',
    cores: countedCores,
    dropping: 'packets lost',
    sentenceBad: (needed: number, cores: number, lostShare: number) =>
      `At the peak the menu asks for ${countedCores(needed)}, there ${are(cores)} ${amount(cores)}: ${percent(lostShare)} of the packets are lost, and main.js waits for TCP to try again.`,
    sentenceTight: (needed: number, cores: number) =>
      `At the peak the menu asks for ${amount(needed)} of ${countedCores(cores)}: nothing is lost yet, but there is little left.`,
    sentenceGood: (needed: number, cores: number, scriptMilliseconds: number) =>
      `At the peak the menu asks for ${amount(needed)} of ${countedCores(cores)}: nothing is lost, and main.js comes within ${duration(scriptMilliseconds)}.`,
  },
  menuSize: {
    bet: {
      question: 'One more level in the menu. How much larger does the menu get?',
      choices: { quarter: 'a quarter', twice: 'twice', fiveTimes: 'five times', more: 'eight times or more' },
    },
    september: 'Before: 3 levels',
    published: 'Published: 4 levels',
    wider: 'Wider: 10 children',
    bytesTile: 'of menu in an answer',
    linkTile: (capacity: number) => `Gb/s, on a link of ${amount(capacity)}`,
    coresTile: (cores: number) => `cores needed, there ${are(cores)} ${amount(cores)}`,
    depth: (depth: number, menuBytes: number) =>
      `${counted(depth, { one: 'level', other: 'levels' })}: ${bytes(menuBytes)}`,
    axisDepth: 'menu',
    axisShare: 'share of what there is',
    linkBars: 'link',
    coresBars: 'balancer cores',
    allThereIs: 'all there is',
    toldLink: 'the link that night: under 2 Gb/s',
    here: (coresShare: number) => `${percent(coresShare)} of the cores`,
    sentenceTop: (menuBytes: number) =>
      `A menu of one level is ${bytes(menuBytes)}. Neither the link nor the cores notice.`,
    sentenceFits: (factor: number, linkShare: number, coresShare: number) =>
      `The last level made the menu ${nearestTenth(factor)} times as large: it takes ${percent(linkShare)} of the link and ${percent(coresShare)} of the balancer’s cores.`,
    sentenceTooLarge: (factor: number, linkShare: number, coresShare: number) =>
      `The last level made the menu ${nearestTenth(factor)} times as large: the link is ${percent(linkShare)} full, but the balancer needs ${percent(coresShare)} of its cores.`,
  },
  levels: {
    before: 'Level 9, full menu',
    lower: 'Level 5',
    parts: 'Level 5, menu in parts',
    coresTile: (cores: number) => `cores needed, of ${amount(cores)}`,
    coresMeasuredTile: 'cores, measured here',
    timeTile: 'of a core for an answer',
    bytesTile: (menuBytes: number) => `sent, of ${bytes(menuBytes)}`,
    axisLevel: 'gzip level',
    axisTime: 'a core’s time for one answer',
    axisBytes: 'sent',
    timeLine: 'time',
    bytesLine: 'bytes',
    timeMeasured: 'time',
    timeSpread: 'spread',
    bytesMeasured: 'bytes',
    limit: (milliseconds: number) => `limit: ${duration(milliseconds)}`,
    limitAbove: (milliseconds: number) => `limit: ${duration(milliseconds)}, far above`,
    here: (level: number, milliseconds: number) => `level ${amount(level)}: ${duration(milliseconds)}`,
    sentenceBad: (menuBytes: number, nanosecondsPerByte: number, perSecond: number, needed: number, cores: number) =>
      `${bytes(menuBytes)} × ${amount(nanosecondsPerByte)} ns a byte × ${amount(perSecond)} answers/s = ${countedCores(needed)}; the balancer has ${amount(cores)}.`,
    sentenceGood: (menuBytes: number, nanosecondsPerByte: number, perSecond: number, needed: number, cores: number) =>
      `${bytes(menuBytes)} × ${amount(nanosecondsPerByte)} ns a byte × ${amount(perSecond)} answers/s = ${amount(needed)} of ${countedCores(cores)}: it fits.`,
    sentenceMeasured: (menuBytes: number, nanosecondsPerByte: number, perSecond: number, needed: number) =>
      `Measured here: ${bytes(menuBytes)} × ${amount(nanosecondsPerByte)} ns a byte × ${amount(perSecond)}/s = ${countedCores(needed)}.`,
    comparison: (times: number, savedShare: number) =>
      `Level 9 takes ${nearestTenth(times)} times level 5 and saves ${percent(savedShare)} of the bytes.`,
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
    medianTile: 'to the cause, in half of the cases',
    tailTile: 'one case in twenty takes longer',
    axisTeams: 'teams that share what they changed',
    axisHours: 'time to the cause',
    medianLine: 'median',
    middleBars: 'middle half of the cases',
    searched,
    hours: (hours: number) => (hours === 0 ? amount(hours) : `${amount(hours)} h`),
    here: (medianHours: number) => `median ${searched(medianHours)}`,
    sentenceSilent: (medianHours: number, hoursIfAllTold: number, teams: number) =>
      `Nobody tells what was changed: half of the searches take longer than ${searched(medianHours)}. If all ${amount(teams)} teams told: ${searched(hoursIfAllTold)}.`,
    sentenceSome: (sharing: number, teams: number, medianHours: number, silentHours: number) =>
      `${amount(sharing)} of ${amount(teams)} teams ${plural(sharing, { one: 'tells', other: 'tell' })} what was changed: half of the searches end within ${searched(medianHours)}. In silence it was ${searched(silentHours)}.`,
    sentenceAll: (teams: number, medianHours: number, silentHours: number) =>
      `All ${amount(teams)} teams tell what was changed: half of the searches end within ${searched(medianHours)}. In silence it was ${searched(silentHours)}.`,
    sentenceNothing: (medianHours: number) =>
      `Where everything was changed lately, change logs clear nobody: it stays at ${searched(medianHours)}, whoever tells.`,
  },
};
