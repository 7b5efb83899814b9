/** Axes that several figures of the tale share. */
import type { Axis } from '../../../src/figure/chart-declaration.ts';
import { percent } from '../../../src/figure/format.ts';
import { words } from '../words.ts';

export const timeOfDay = (hour: number): string => {
  const minutes = Math.round(hour * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
};

export const dayAxis: Axis = {
  label: words.kastaDay.axisTime,
  minimum: 0,
  maximum: 24,
  ticks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
  format: timeOfDay,
};

/** Load as a share; the axis grows in few steps, so that it holds still while a slider moves. */
export function loadAxis(label: string, most: number, tops: readonly number[] = [1.5, 2.5, 5, 10]): Axis {
  return {
    label,
    minimum: 0,
    maximum: tops.find((top) => most <= top) ?? 20,
    format: percent,
  };
}

/** A full queue makes an answer take 0.8 to 0.9 s, whatever the sliders say. */
export const responseAxis: Axis = { label: words.kastaDay.axisResponse, minimum: 0, maximum: 1000 };
