/**
 * A scene as data: things drawn from what the model knows, where a line says less. Painting is pure: the same moment gives
 * the same picture, on the screen, on paper, in a still.
 */
import type { Role } from '../chart/declaration.ts';
import type { Origin } from '../origin.ts';
import type { Brush } from './brush.ts';

export interface Scene {
  /** Paints all of it as it stands `seconds` after the beginning; from `duration` on it holds still, however late it is asked. */
  paint(brush: Brush, seconds: number): void;
  /** Seconds that it plays when its slide or step is turned to; it is a still where none are given. */
  duration?: number;
  /** The same in words and numbers, for those who would rather read. */
  table: Table;
  /** What the colours mean, where the scene does not say it itself; without a label, only where something comes from. */
  legend?: readonly { label: string; role: Role; origin?: Origin; mark?: 'block' | 'square' | 'ring' | 'disc' }[];
}

export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}
