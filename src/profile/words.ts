/**
 * What is said of forms of profiles and of what a reader left out, guessed or put right: for the command and for the page
 * alike. A translation replaces this file.
 */
import type { OtherFormat } from './formats/other-formats.ts';
import type { MendedSign, ProfileNoteWords } from './note.ts';
import type { ProfileFormat } from './profile.ts';
import type { ProfileUnit } from './units.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const plurals = new Intl.PluralRules('en');

const counted = (count: number, one: string, other: string): string =>
  `${whole.format(count)} ${plurals.select(Math.round(count)) === 'one' ? one : other}`;

/** A weight in its unit. */
export function weightInWords(weight: number, unit: ProfileUnit): string {
  const written = Math.abs(weight) >= 1000 || Number.isInteger(weight) ? whole.format(weight) : figures.format(weight);
  const isOne = written === '1' && unit.endsWith('s');
  return unit === 'none' ? written : `${written} ${isOne ? unit.slice(0, -1) : unit}`;
}

/** Of the forms that are read. */
export const formatNames: Record<ProfileFormat, string> = {
  collapsed: 'collapsed stacks',
  cpuprofile: 'V8’s .cpuprofile',
  'devtools-trace': 'a trace of Chrome’s DevTools',
  speedscope: 'speedscope’s JSON',
  pprof: 'pprof',
  'perf-script': 'perf script',
  gecko: 'Firefox Profiler’s JSON',
  'flame-graph-svg': 'a flame graph’s SVG',
  'flame-graph-html': 'a flame graph’s page',
  heapprofile: 'Chrome’s sampled heap profile',
  stackprof: 'stackprof’s JSON',
};

/** Of known forms that are not read: what it is, and what helps. */
export const otherFormats: Record<OtherFormat, string> = {
  callgrind:
    'it is callgrind’s, which has calls from function to function but no stacks: KCachegrind or QCachegrind shows it',
  jfr: 'it is a JDK Flight Recording: jfrconv --cpu -o collapsed FILE (of async-profiler) makes collapsed stacks of it',
  'perf-data':
    'it is perf’s own recording: perf script -i FILE > stacks.txt makes text of it, on the machine where it was made',
  instruments:
    'it is a trace of Apple’s Instruments: open it there, choose all rows of the call tree, and look at it there',
  'instruments-copy': 'it is a call tree copied from Apple’s Instruments: look at it there',
  safari: 'it is a timeline of Safari’s Web Inspector: import it there, or record the page with Chrome or Firefox',
  'generic-trace':
    'it is a trace of events without samples of stacks in it: ui.perfetto.dev shows it; for a profile, record with JavaScript samples',
  hermes:
    'it is a trace of Hermes: npx react-native profile-hermes --raw, then hermes-profile-transformer, makes a trace of DevTools of it',
  'pstats-text':
    'it is a table of functions (pstats), of Python’s cProfile or profiling.sampling, and has no stacks: py-spy record -f raw -o stacks.txt -- python FILE writes them, or --collapsed of profiling.sampling',
  pstats:
    'it is a file of functions (pstats), of Python’s cProfile or profiling.sampling, and has no stacks: snakeviz shows it; py-spy record -f raw writes stacks, or --collapsed of profiling.sampling',
  'python-binary':
    'it is the binary recording of Python’s profiling.sampling: python -m profiling.sampling replay --collapsed -o stacks.txt FILE makes a readable one of it, with the Python that wrote it',
  'python-jsonl':
    'it is the JSON Lines of Python’s profiling.sampling, which has functions and no stacks: record with --collapsed, --gecko or --flamegraph',
  'python-heatmap':
    'it is a heat map of Python’s profiling.sampling, which has lines and no stacks: record with --collapsed, --gecko or --flamegraph',
  'v8-log':
    'it is V8’s log: node --cpu-prof writes a .cpuprofile instead; node --prof-process makes a summary of this one',
  'v8-log-json':
    'it is V8’s log as node --prof-process --preprocess writes it: node --cpu-prof writes a .cpuprofile instead',
  'heap-snapshot': 'it is a heap snapshot, which has objects and no stacks: Chrome’s DevTools show it, in Memory',
  ghc: 'it is a profile of GHC’s, by cost centre: profiteur or ghc-prof-flamegraph shows it',
  papyrus: 'it is a log of Papyrus, the scripts of games: it is not read here',
  pmcstat:
    'it is a call graph of pmcstat: pmcstat -R FILE -z100 -G out.txt, then stackcollapse-pmc.pl of FlameGraph makes collapsed stacks of it',
  'perf-report': 'it is a report of perf’s: perf script > stacks.txt writes the stacks',
  'pprof-text':
    'it is a report of pprof’s, which has no stacks: go tool pprof -proto -output=out.pb.gz FILE writes them',
  'pprof-legacy':
    'it is pprof’s old text, as debug=1 asks for it: fetch it again without debug=1, and it is one that is read here',
  'async-profiler-text': 'it is a report of async-profiler’s: -o collapsed writes the stacks',
  'jfr-text':
    'it is a Flight Recording printed as text: jfrconv --cpu -o collapsed FILE.jfr makes collapsed stacks of the recording',
  gperftools: 'it is a recording of gperftools: pprof -proto BINARY FILE > out.pb.gz makes a pprof of it',
  'ruby-marshal': 'it is Ruby’s own dump: stackprof --json FILE, of one recorded with raw: true, makes JSON of it',
  'stackprof-flat': 'it is a stackprof without stacks: record with raw: true',
  'macos-sample':
    'it is a report of macOS’s sample: stackcollapse-sample.awk of FlameGraph makes collapsed stacks of it',
  'thread-dump': 'it is a thread dump, not a profile',
  'xdebug-trace': 'it is a trace of Xdebug: stackcollapse-xdebug.php of FlameGraph makes collapsed stacks of it',
  dtrace: 'it is an aggregation of DTrace’s: stackcollapse.pl of FlameGraph makes collapsed stacks of it',
  bpftrace: 'it is a map of bpftrace’s: stackcollapse-bpftrace.pl of FlameGraph makes collapsed stacks of it',
  bcc: 'it is what bcc’s profile prints: with -f it prints collapsed stacks',
  gdb: 'it is a backtrace of gdb’s: of many, stackcollapse-gdb.pl of FlameGraph makes collapsed stacks',
  'graal-sampler':
    'it is a table of GraalVM’s cpusampler: with --cpusampler.Output=flamegraph it writes a flame graph that is read here',
  'rbspy-raw':
    'it is the raw recording of rbspy: rbspy report -f collapsed -i FILE -o stacks.txt makes collapsed stacks of it, FILE packed as rbspy wrote it',
  'rbspy-summary':
    'it is a summary of rbspy’s, which has functions and no stacks: rbspy report -f collapsed makes stacks of the raw recording beside it',
  'bun-markdown': 'it is a report of Bun’s in Markdown: bun --cpu-prof writes a .cpuprofile',
  'v8-summary': 'it is the summary that node --prof-process makes: node --cpu-prof writes a .cpuprofile instead',
  nettrace: 'it is a trace of .NET: dotnet-trace convert FILE --format Speedscope makes a readable one of it',
  memray: 'it is a recording of memray: memray flamegraph FILE makes a page that shows it',
  'austin-binary': 'it is a recording of Austin’s: mojo2austin FILE stacks.txt makes collapsed stacks of it',
  dhat: 'it is a heap profile of DHAT: its own dh_view.html shows it',
  pyinstrument: 'it is a session of pyinstrument: pyinstrument --load FILE -r speedscope makes a readable one of it',
  page: 'it is a page without the data of a flame graph that is known here',
  picture: 'it is a picture in SVG without the titles of a flame graph',
  zip: 'it is a zip: unpack it, and bring what is in it',
  zstd: 'it is packed with zstd: zstd -d FILE unpacks it',
  bzip2: 'it is packed with bzip2: bunzip2 FILE unpacks it',
  xz: 'it is packed with xz: unxz FILE unpacks it',
};

const mendings: Record<MendedSign, string> = {
  entities: 'HTML’s entities',
  'curly-quotes': 'curly quotes',
  'no-break-spaces': 'no-break spaces',
  'written-line-breaks': 'line breaks written as \\n',
  table: 'the columns of a table',
  quoted: 'the marks of a quoted mail',
  log: 'what a log puts before its lines',
  colours: 'colours of a terminal',
  records: 'the records of a log in JSON',
  page: 'the tags of a page',
  returns: 'lines that end in a return alone',
  fence: 'the marks around code',
  around: 'other text around the JSON',
  marks: 'marks or numbers of lines',
  'counts-first': 'counts that stand before their stacks',
};

const list = new Intl.ListFormat('en');

export const noteWords: ProfileNoteWords = {
  idle: ({ samples, weight, unit }) =>
    unit === 'samples'
      ? `idle: ${counted(weight, 'sample', 'samples')} in which nothing ran`
      : `idle: nothing ran in ${counted(samples, 'sample', 'samples')}, ${weightInWords(weight, unit)}`,
  gaps: ({ gaps, weight, unit }) =>
    `${counted(gaps, 'pause', 'pauses')} without samples, ${weightInWords(weight, unit)} in all: waiting, or not recorded, and charged to nobody`,
  'clock-back': ({ samples }) => `${counted(samples, 'sample', 'samples')} out of the order of time: sorted`,
  'collector-placed': ({ samples }) =>
    `${counted(samples, 'sample', 'samples')} of garbage collection without a stack: put on top of what ran just before`,
  'missed-samples': ({ samples }) => `${counted(samples, 'sample', 'samples')} missed, by the file’s own count`,
  'unknown-stacks': ({ samples }) =>
    `${counted(samples, 'sample', 'samples')} of stacks that are not in the file: left out`,
  'odd-nodes': ({ nodes }) =>
    `${counted(nodes, 'node', 'nodes')} named but missing, or with two callers: left out, or under the first`,
  'odd-lines': ({ lines, first }) =>
    `${counted(lines, 'line is', 'lines are')} no stack, the first of them line ${whole.format(first)}: left out`,
  'two-runs': () => 'a comparison of two runs: this one, and the other as a profile of its own',
  separators: ({ lines }) =>
    `${counted(lines, 'count has', 'counts have')} separators: 1,234 was read as 1234, and 1,5 as one and a half; so was 1.234 where no other count of the file can be a fraction`,
  'points-open': ({ lines }) =>
    `${counted(lines, 'count is', 'counts are')} like 1.234, and nothing tells whether that is a thousand: read as fractions`,
  'common-weight': ({ weight }) => `all weights are multiples of ${whole.format(weight)}, taken for one sample`,
  'cut-off': () => 'the file ends in the middle: what stands before was read',
  mended: ({ signs }) => `put right: ${list.format(signs.map((sign) => mendings[sign]))}`,
  'other-events': ({ events }) => `${counted(events, 'event', 'events')} without a stack: left out`,
  'odd-events': ({ events }) =>
    `${counted(events, 'event', 'events')} that closed what was not open, or left it open: closed as the others demand`,
  'chosen-value': ({ chosen, others }) => `read: ${chosen}; the file also has ${list.format(others)}`,
  picture: () => 'read from a picture: what was too narrow to be drawn is not in it',
};
