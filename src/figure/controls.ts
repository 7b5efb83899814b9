/** Native, labelled controls from the declarations of the parameters: ranges, choices, switches. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type {
  NumberParameter,
  OptionalParameter,
  Parameter,
  Parameters,
  Value,
} from '../simulation/engine/parameters.ts';
import { duration, percent, timeOfDay, withUnit } from '../words/format.ts';
import { fromNotch, lastNotch, toNotch } from './thumb.ts';

export type Change = (patch: Record<string, Value | undefined>) => void;

export function controls(
  figure: string,
  parameters: Parameters,
  names: readonly string[],
  values: Record<string, Value>,
  change: Change,
): TemplateResult[] {
  return names.flatMap((name) => {
    const parameter = parameters[name];
    return parameter
      ? [control(`${figure}-${name}`.replaceAll('/', '-'), name, parameter, values[name] ?? null, change)]
      : [];
  });
}

function control(id: string, name: string, parameter: Parameter, value: Value, change: Change): TemplateResult {
  if (parameter.kind === 'switch')
    return html`<label class="control switch"><input type="checkbox" role="switch" .checked=${live(value === true)}
      @change=${(e: Event) => change({ [name]: (e.target as HTMLInputElement).checked })} /><span>${parameter.label}</span></label>`;
  if (parameter.kind === 'choice')
    return html`<fieldset class="control choice"><legend>${parameter.label}</legend><div class="options">
      ${Object.entries(parameter.options).map(
        ([
          option,
          label,
        ]) => html`<label><input type="radio" name=${id} value=${option} .checked=${live(value === option)}
          @change=${() => change({ [name]: option })} /><span>${label}</span></label>`,
      )}</div></fieldset>`;
  const shown = reading(parameter, value);
  const last = lastNotch(parameter);
  const notch = toNotch(parameter, value as number | null);
  // The output is labelable too, so a label around both would name the wrong one.
  return html`<div class="control range"><label class="name" for=${id}>${parameter.label}</label><output for=${id}>${shown}</output>
    <input type="range" id=${id} min="0" max=${last} step="1" .value=${live(String(notch))} data-parameter=${name} aria-valuetext=${shown}
      @input=${(e: Event) => change({ [name]: fromNotch(parameter, Number((e.target as HTMLInputElement).value)) })} /></div>`;
}

function reading(parameter: NumberParameter | OptionalParameter, value: Value): string {
  if (value === null && parameter.kind === 'optional') return parameter.absent;
  if (parameter.read === 'percentage') return percent(Number(value));
  if (parameter.read === 'time-of-day') return timeOfDay(Number(value));
  if (parameter.read === 'duration') return duration(1000 * Number(value));
  return withUnit(Number(value), parameter.unit);
}
