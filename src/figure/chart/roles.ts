/** How roles differ by dash, width and mark too, for weak projectors and for those who do not see the colours. */
import type { Role } from './declaration.ts';

export const dashes: Record<Role, number[]> = {
  main: [],
  second: [11, 6],
  third: [3, 5],
  good: [16, 4, 3, 4],
  bad: [],
  quiet: [],
};
export const widths: Record<Role, number> = { main: 4, second: 3.5, third: 3.5, good: 3.5, bad: 4, quiet: 1.75 };
export const marks: Record<Role, 'circle' | 'triangle' | 'rectRot' | 'rect' | 'crossRot'> = {
  main: 'circle',
  second: 'triangle',
  third: 'rectRot',
  good: 'rect',
  bad: 'crossRot',
  quiet: 'circle',
};
