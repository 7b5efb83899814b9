/** The colours and type that the style sheet sets, as the canvas needs them; read again when the scheme changes. */
import type { Role } from './declaration.ts';

export interface ChartTheme {
  ink: string;
  soft: string;
  grid: string;
  paper: string;
  family: string;
  role: Record<Role, string>;
}

/** Roles differ by dash and mark too, for weak projectors and for those who do not see the colours. */
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

let known: ChartTheme | undefined;

export function chartTheme(): ChartTheme {
  if (known) return known;
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  known = {
    ink: of('--ink'),
    soft: of('--ink-soft'),
    grid: of('--grid'),
    paper: of('--panel'),
    family: of('--text-family'),
    role: {
      main: of('--main'),
      second: of('--second'),
      third: of('--third'),
      good: of('--good'),
      bad: of('--bad'),
      quiet: of('--quiet'),
    },
  };
  return known;
}

/** Calls back when light turns to dark or back. */
export function onThemeChange(listener: () => void): () => void {
  const changed = () => {
    known = undefined;
    listener();
  };
  const media = matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-scheme'] });
  return () => {
    media.removeEventListener('change', changed);
    observer.disconnect();
  };
}
