// The forms that are read, each with the runtime that it comes from and what it cannot tell, whatever happened. What a
// form cannot tell is said with every report: silence would be read as "there is none".

export type Runtime = 'jvm' | 'android' | 'python' | 'go' | 'node';

/** What a form leaves out. `end`: a cut is not seen, for want of a last line. */
export type Untold = 'owners' | 'locks' | 'states' | 'jvm-threads' | 'deep-frames' | 'other-threads' | 'end';

interface Format {
  runtime: Runtime;
  untold: readonly Untold[];
  /** Only threads of Java are listed, not the JVM's own, and perhaps without a state. */
  onlyJavaThreads?: true;
}

const known = {
  'hotspot-text': { runtime: 'jvm', untold: [] },
  'jcmd-dump_to_file-json': { runtime: 'jvm', untold: ['jvm-threads'], onlyJavaThreads: true },
  'jcmd-dump_to_file-plain': { runtime: 'jvm', untold: ['jvm-threads'], onlyJavaThreads: true },
  'thread-info-json': { runtime: 'jvm', untold: ['jvm-threads'], onlyJavaThreads: true },
  'thread-info-text': { runtime: 'jvm', untold: ['jvm-threads', 'end'], onlyJavaThreads: true },
  hadoop: { runtime: 'jvm', untold: ['deep-frames', 'jvm-threads', 'end'], onlyJavaThreads: true },
  jrockit: { runtime: 'jvm', untold: [], onlyJavaThreads: true },
  'minecraft-watchdog': { runtime: 'jvm', untold: ['locks', 'jvm-threads'], onlyJavaThreads: true },
  android: { runtime: 'android', untold: [] },
  'py-spy-text': { runtime: 'python', untold: ['locks', 'end'] },
  'py-spy-json': { runtime: 'python', untold: ['locks'] },
  'profiling-sampling': { runtime: 'python', untold: ['locks', 'end'] },
  faulthandler: { runtime: 'python', untold: ['locks', 'states', 'end'] },
  'asyncio-table': { runtime: 'python', untold: ['locks', 'states', 'other-threads', 'end'] },
  'asyncio-tree': { runtime: 'python', untold: ['locks', 'states', 'other-threads', 'end'] },
  'go-text': { runtime: 'go', untold: ['owners', 'end'] },
  'go-profile': { runtime: 'go', untold: ['locks', 'states', 'end'] },
  'node-report': { runtime: 'node', untold: ['locks', 'other-threads'] },
} as const satisfies Record<string, Format>;

export type DumpFormat = keyof typeof known;

export const formats: Readonly<Record<DumpFormat, Format>> = known;
