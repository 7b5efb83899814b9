// The forms that are lines: those that show themselves by a title or a header of their own come first, HotSpot's, which
// takes any header of a thread, after them.
import { isAndroidDump, readAndroidDumps } from './android.ts';
import { readPlainDumps } from './dump-to-file-plain.ts';
import { hadoopTitle, readHadoopDumps } from './hadoop.ts';
import { readHotSpotDumps } from './hotspot.ts';
import { jrockitTitle, readJRockitDumps } from './jrockit.ts';
import type { FormReader } from './json-forms.ts';
import { isAsyncioTable, isAsyncioTree, readAsyncioTable, readAsyncioTree } from './runtimes/asyncio.ts';
import { isFaultHandler, readFaultHandler } from './runtimes/faulthandler.ts';
import { isGoProfile, isGoText, readGoProfile, readGoText } from './runtimes/go.ts';
import { isProfilingSampling, readProfilingSampling } from './runtimes/profiling-sampling.ts';
import { isPySpyText, readPySpyText } from './runtimes/py-spy.ts';
import { isWatchdogDump, readWatchdogDumps } from './watchdog.ts';

export const readTextForms: readonly FormReader[] = [
  { is: (text) => jrockitTitle.test(text), read: readJRockitDumps },
  { is: (text) => hadoopTitle.test(text), read: readHadoopDumps },
  { is: isWatchdogDump, read: readWatchdogDumps },
  { is: isAndroidDump, read: readAndroidDumps },
  { is: isPySpyText, read: readPySpyText },
  { is: isProfilingSampling, read: readProfilingSampling },
  { is: isFaultHandler, read: readFaultHandler },
  { is: isAsyncioTable, read: readAsyncioTable },
  { is: isAsyncioTree, read: readAsyncioTree },
  { is: isGoText, read: readGoText },
  { is: isGoProfile, read: readGoProfile },
  { is: () => true, read: readHotSpotDumps },
  { is: () => true, read: readPlainDumps },
];
