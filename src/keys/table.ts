/** All keys, in groups: the help list is made from it, and nothing else hears keys. */
import { figureKeys } from './figure-keys.ts';
import type { Key } from './key.ts';
import type { Page } from './page.ts';
import { showKeys } from './show-keys.ts';
import { turnKeys } from './turn-keys.ts';

/** The keys that a page has. */
export const tableOf = (page: Page): readonly Key[] =>
  [...turnKeys, ...figureKeys, ...showKeys].filter(({ isHere }) => isHere?.(page) ?? true);
