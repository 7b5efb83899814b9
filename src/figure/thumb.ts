/** Between a slider's thumb (notches from 0) and the value it stands for: linear, logarithmic, with a last notch for absence. */
import type { NumberParameter, OptionalParameter, Slider } from '../simulation/engine/parameters.ts';

type Slid = NumberParameter | OptionalParameter;

function sliderOf(parameter: Slid): Slider {
  const whole = parameter.maximum - parameter.minimum;
  return (
    parameter.slider ?? {
      minimum: parameter.minimum,
      maximum: parameter.maximum,
      step: parameter.integer ? 1 : whole / 100,
    }
  );
}

/** Notches of the scale proper, without the one for absence. */
function notches({ minimum, maximum, step, logarithmic }: Slider): number {
  return logarithmic ? step : Math.round((maximum - minimum) / step);
}

/** The last notch of the range control. */
export function lastNotch(parameter: Slid): number {
  return notches(sliderOf(parameter)) + (parameter.kind === 'optional' ? 1 : 0);
}

export function toNotch(parameter: Slid, value: number | null): number {
  const slider = sliderOf(parameter);
  const last = notches(slider);
  if (value === null) return last + 1;
  const { minimum, maximum } = slider;
  const way = slider.logarithmic
    ? Math.log(value / minimum) / Math.log(maximum / minimum)
    : (value - minimum) / (maximum - minimum);
  return Math.round(Math.min(1, Math.max(0, way)) * last);
}

export function fromNotch(parameter: Slid, notch: number): number | null {
  const slider = sliderOf(parameter);
  const last = notches(slider);
  if (parameter.kind === 'optional' && notch > last) return null;
  const { minimum, maximum, step } = slider;
  const raw = slider.logarithmic ? minimum * (maximum / minimum) ** (notch / last) : minimum + notch * step;
  // Shown with three digits, so kept with three: what the viewer reads is what is simulated.
  const value = slider.logarithmic ? Number(raw.toPrecision(3)) : Number(raw.toPrecision(12));
  return parameter.integer ? Math.round(value) : value;
}
