// The forms that are lines: those that show themselves by a title or a header of their own come first, HotSpot's, which
// takes any header of a thread, after them.
import { isAndroidDump, readAndroidDumps } from './android.ts';
import { readPlainDumps } from './dump-to-file-plain.ts';
import { hadoopTitle, readHadoopDumps } from './hadoop.ts';
import { readHotSpotDumps } from './hotspot.ts';
import { jrockitTitle, readJRockitDumps } from './jrockit.ts';
import type { FormReader } from './json-forms.ts';
import { isWatchdogDump, readWatchdogDumps } from './watchdog.ts';

export const readTextForms: readonly FormReader[] = [
  { is: (text) => jrockitTitle.test(text), read: readJRockitDumps },
  { is: (text) => hadoopTitle.test(text), read: readHadoopDumps },
  { is: isWatchdogDump, read: readWatchdogDumps },
  { is: isAndroidDump, read: readAndroidDumps },
  { is: () => true, read: readHotSpotDumps },
  { is: () => true, read: readPlainDumps },
];
