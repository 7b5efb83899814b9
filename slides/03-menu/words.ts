/** Every label and sentence of the menu's tale, in one place: a translation replaces this file. */
export const words = {
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
    cores: (cores: string) => `${cores} cores`,
    dropping: 'packets lost',
    sentenceBad: (needed: string, cores: string, lost: string) =>
      `At the peak the menu asks for ${needed} cores, there are ${cores}: ${lost} of the packets are lost, and main.js waits for TCP to try again.`,
    sentenceTight: (needed: string, cores: string) =>
      `At the peak the menu asks for ${needed} of ${cores} cores: nothing is lost yet, but there is little left.`,
    sentenceGood: (needed: string, cores: string, script: string) =>
      `At the peak the menu asks for ${needed} of ${cores} cores: nothing is lost, and main.js comes within ${script}.`,
  },
  menuSize: {
    bet: {
      question: 'One more level in the menu. How much larger does the menu get?',
      choices: ['a quarter', 'twice', 'five times', 'eight times or more'],
    },
    september: 'Before: 3 levels',
    published: 'Published: 4 levels',
    wider: 'Wider: 10 children',
    bytesTile: 'of menu in an answer',
    linkTile: (capacity: string) => `Gb/s, on a link of ${capacity}`,
    coresTile: (cores: string) => `cores needed, there are ${cores}`,
    depth: (depth: number, bytes: string) => `${depth} ${depth === 1 ? 'level' : 'levels'}: ${bytes}`,
    axisDepth: 'menu',
    axisShare: 'share of what there is',
    linkBars: 'link',
    coresBars: 'balancer cores',
    allThereIs: 'all there is',
    toldLink: 'the link that night: under 2 Gb/s',
    here: (share: string) => `${share} of the cores`,
    sentenceTop: (bytes: string) => `A menu of one level is ${bytes}. Neither the link nor the cores notice.`,
    sentence: (factor: string, link: string, cores: string, fits: boolean) =>
      fits
        ? `The last level made the menu ${factor} times as large: it takes ${link} of the link and ${cores} of the balancer’s cores.`
        : `The last level made the menu ${factor} times as large: the link is ${link} full, but the balancer needs ${cores} of its cores.`,
  },
  levels: {
    before: 'Level 9, full menu',
    lower: 'Level 5',
    parts: 'Level 5, menu in parts',
    coresTile: (cores: string) => `cores needed, of ${cores}`,
    coresMeasuredTile: 'cores, measured here',
    timeTile: 'of a core for an answer',
    bytesTile: (bytes: string) => `sent, of ${bytes}`,
    axisLevel: 'gzip level',
    axisTime: 'a core’s time for one answer',
    axisBytes: 'sent',
    timeLine: 'time',
    bytesLine: 'bytes',
    timeMeasured: 'time',
    timeSpread: 'spread',
    bytesMeasured: 'bytes',
    limit: (milliseconds: string) => `limit: ${milliseconds}`,
    limitAbove: (milliseconds: string) => `limit: ${milliseconds}, far above`,
    here: (level: number, time: string) => `level ${level}: ${time}`,
    sentenceBad: (bytes: string, nanoseconds: string, rate: string, needed: string, cores: string) =>
      `${bytes} × ${nanoseconds} ns a byte × ${rate} answers/s = ${needed} cores; the balancer has ${cores}.`,
    sentenceGood: (bytes: string, nanoseconds: string, rate: string, needed: string, cores: string) =>
      `${bytes} × ${nanoseconds} ns a byte × ${rate} answers/s = ${needed} of ${cores} cores: it fits.`,
    sentenceMeasured: (bytes: string, nanoseconds: string, rate: string, needed: string) =>
      `Measured here: ${bytes} × ${nanoseconds} ns a byte × ${rate}/s = ${needed} cores.`,
    comparison: (times: string, saved: string) =>
      `Level 9 takes ${times} times level 5 and saves ${saved} of the bytes.`,
  },
  gzipLab: {
    run: 'Measure here',
    promise: 'All nine levels, three rounds, in this browser: 5–20 s of one core.',
    preparing: 'writing the menu',
    progress: (level: number, round: number, rounds: number, part: boolean) =>
      `${part ? 'in parts, ' : ''}level ${level}, round ${round} of ${rounds}`,
    tooLarge: (bytes: number, greatest: number) =>
      `This menu would be ${Math.round(bytes / 1e6)} MB; at most ${greatest / 1e6} MB are measured.`,
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
    here: (time: string) => `median ${time}`,
    sentenceSilent: (median: string, all: string, teams: string) =>
      `Nobody tells what was changed: half of the searches take longer than ${median}. If all ${teams} teams told: ${all}.`,
    sentence: (sharing: number, teams: number, median: string, silent: string) =>
      `${sharing === teams ? `All ${teams} teams` : `${sharing} of ${teams} teams`} tell what was changed: half of the searches end within ${median}. In silence it was ${silent}.`,
    sentenceNothing: (median: string) =>
      `Where everything was changed lately, change logs clear nobody: it stays at ${median}, whoever tells.`,
  },
};
