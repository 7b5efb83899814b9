/** Share of the requests that update what is shared. A trip to memcached is made whatever a cache in the app would do. */
import { writesPerLookUp } from '../cache-policies/writes.ts';
import type { SpinLoop } from './parameters.ts';

type Sharing = Pick<SpinLoop, 'updateShare' | 'policy' | 'hitRatio' | 'store'>;

export const writingShare = ({ updateShare, policy, hitRatio, store }: Sharing): number =>
  store === 'memcached' ? updateShare : updateShare * writesPerLookUp(policy, hitRatio);
