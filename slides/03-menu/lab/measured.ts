/** What the lab of the menu's tale measures: the name under which the figures find it. */
import type { MeasuredMenu } from './measure-menu.ts';

export type Measured = { levels: MeasuredMenu };
