/**
 * The viewer's own dump, where one is shown instead of the model's: the analyzer's panel writes it, the figure's numbers
 * and sentence read it. It lives as long as the page and goes nowhere.
 */
import type { Judgement } from './summarise.ts';

export const shown: { own: Judgement | undefined } = { own: undefined };
