/** What the build makes ahead for this tale: a Postgres with twenty thousand products. */
import type { Preparation } from '../../src/build/prepare-plugin.ts';
import { prepareDataDirectory, version } from './lab/prepare-data-directory.ts';

export const preparation: Preparation = { folder: 'postgres', version, run: prepareDataDirectory };
