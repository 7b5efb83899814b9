/** What the lab of the product cache's tale measures: the name under which the figures find it. */
import type { Counted } from './page-views.ts';

export type Measured = { views: Counted };
