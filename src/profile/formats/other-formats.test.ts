/** Forms that are known and not read: each is told by its content, and what helps is said in one line. */
import { expect, it } from 'vitest';
import { words } from '../command-line-words.ts';
import { problemOf, sentenceOf } from '../index.ts';
import { read } from '../testing/samples.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

it.each([
  ['callgrind', '# callgrind format\nevents: Ir\n\nfl=shop.c\nfn=main\n16 400\n'],
  ['callgrind', 'version: 1\nevents: Ir\nfl=shop.c\nfn=main\n16 400\n'],
  ['pstats-text', '   3 function calls (2 primitive calls) in 1.000 seconds\n\n   Ordered by: internal time\n'],
  ['v8-log', 'v8-version,12,4,254,21,-node.33,0\nshared-library,"/usr/bin/node",0x1,0x2,0\n'],
  ['instruments-copy', 'Weight\tSelf Weight\t\tSymbol Name\n4.47 s 100.0%\t0 s\t \tsimple (1)\n'],
  [
    'perf-report',
    "# To display the perf.data header info, please use --header options.\n# Samples: 86  of event 'cpu-clock'\n",
  ],
  ['pprof-text', 'File: shop\nType: cpu\nShowing nodes accounting for 160ms, 100% of 160ms total\n'],
  ['pprof-legacy', 'heap profile: 3: 4096 [5: 8192] @ heap/1048576\n1: 4096 [1: 4096] @ 0x1 0x2\n'],
  ['async-profiler-text', 'Profiler log\n--- Execution profile ---\nTotal samples       : 32\n'],
  ['jfr-text', 'jdk.ExecutionSample {\n  startTime = 20:00:00\n}\n'],
  ['macos-sample', 'Analysis of sampling shop (pid 7) every 1 millisecond\nCall graph:\n'],
  ['thread-dump', 'Full thread dump OpenJDK 64-Bit Server VM (17 mixed mode):\n'],
  ['pmcstat', '@ CPU_CLK [35705 samples]\n\n20.86%  [7447]     compress @ /boot/kernel\n'],
  ['ghc', '\tFri Nov 27 20:00 2026 Time and Allocation Profiling Report  (Final)\n'],
  [
    'dtrace',
    "dtrace: description 'profile-97' matched\n\n              libc.so.1`__read+0x15\n              a.out`main+0x1\n                3\n",
  ],
  ['bpftrace', 'Attaching 1 probe...\n@[\n    work+12\n    main+8\n, shop]: 42\n'],
  ['bcc', 'Sampling at 49 Hertz\n\n    work\n    main\n    -                shop (13549)\n        5\n'],
  ['gdb', 'Thread 2 (LWP 12):\n#0  0x00007f in read () from libc.so.6\n#1  0x000055 in main () at shop.c:3\n'],
  ['bun-markdown', '# CPU Profile\n\n| Duration | Samples | Interval |\n'],
  ['v8-summary', 'Statistical profiling result from isolate-0x1-2-v8.log, (189 ticks)\n'],
  ['pstats-text', 'Profile Stats:\n       nsamples   sample%   tottime (s)\n'],
  ['safari', '{"version": 1, "recording": {"sampleStackTraces": []}}'],
  ['v8-log-json', '{"code": [], "functions": [], "ticks": []}'],
  ['heap-snapshot', '{"snapshot":{"meta":{"node_fields":["type"'],
  ['dhat', '{"dhatFileVersion": 2, "mode": "heap"}'],
  ['pyinstrument', '{"session": {}, "root_frame": null}'],
  ['hermes', '{"traceEvents": [{"ph": "M"}], "samples": [], "stackFrames": {}}'],
  ['page', '<!doctype html><p>Hello'],
  ['jfr', 'FLR\0\0\x02'],
  ['perf-data', 'PERFILE2\x68'],
  ['nettrace', 'Nettrace\x14'],
  ['memray', 'memray\0'],
  ['austin-binary', 'MOJ\x03'],
  ['pstats', '\xfb(\x03'],
  ['zip', 'PK\x03\x04\x14\0'],
  ['instruments', 'PK\x03\x04\x14\0shop.trace/form.template'],
  ['zstd', '\x28\xb5\x2f\xfd\x04'],
  ['xz', '\xfd7zXZ\0'],
  ['bzip2', 'BZh91AY'],
  ['gperftools', '\0\0\0\0\0\0\0\0\x03\0\0\0\0\0\0\0'],
])('%s is named', async (format, content) => {
  const problem = await read(bytes(content)).then(() => undefined, problemOf);
  expect(problem).toEqual({ code: 'other-format', data: { format } });
  expect(problem && sentenceOf(words.errors, problem)).toMatch(/^no profile read: it is [^\n]{15,}$/);
});
