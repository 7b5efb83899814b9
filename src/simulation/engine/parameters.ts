/**
 * A parameter is declared once: label, unit, range, step, default. Its type, control, link, preset, command-line option
 * and fuzz range follow from the declaration. `minimum`…`maximum` is what is accepted anywhere; `slider` is the part
 * of it that a hand on a slider needs.
 */
export interface NumberParameter {
  kind: 'number';
  label: string;
  unit: string;
  minimum: number;
  maximum: number;
  default: number;
  /** Whole numbers only. */
  integer?: boolean;
  /** How the value is read where its number and unit would not be said so: 0.25 as 25 %, 8.5 h as 08:30. */
  read?: 'percentage' | 'time-of-day';
  /** What the slider offers; absent where a figure never shows the parameter (sample sizes). */
  slider?: Slider;
}

/** A number that may be absent, such as a limit that is switched off. */
export interface OptionalParameter extends Omit<NumberParameter, 'kind' | 'default'> {
  kind: 'optional';
  default: number | null;
  /** What absence is called: "unlimited", "never". The slider's last notch stands for it. */
  absent: string;
}

export interface ChoiceParameter<Option extends string = string> {
  kind: 'choice';
  label: string;
  options: Record<Option, string>;
  default: NoInfer<Option>;
}

export interface SwitchParameter {
  kind: 'switch';
  label: string;
  default: boolean;
}

export interface Slider {
  minimum: number;
  maximum: number;
  step: number;
  /** Equal ways of the thumb are equal factors; `step` then counts notches from end to end. */
  logarithmic?: boolean;
}

export type Parameter = NumberParameter | OptionalParameter | ChoiceParameter | SwitchParameter;
export type Parameters = Record<string, Parameter>;
export type Value = number | string | boolean | null;

export type Values<P extends Parameters = Parameters> = {
  [K in keyof P]: P[K] extends { kind: 'number' }
    ? number
    : P[K] extends { kind: 'optional' }
      ? number | null
      : P[K] extends { kind: 'switch' }
        ? boolean
        : P[K] extends { kind: 'choice'; options: Record<infer Option, string> }
          ? Option
          : Value;
};

export const number = (declaration: Omit<NumberParameter, 'kind'>): NumberParameter => ({
  kind: 'number',
  ...declaration,
});
export const optional = (declaration: Omit<OptionalParameter, 'kind'>): OptionalParameter => ({
  kind: 'optional',
  ...declaration,
});
export const choice = <const Option extends string>(
  declaration: Omit<ChoiceParameter<Option>, 'kind'>,
): ChoiceParameter<Option> => ({ kind: 'choice', ...declaration });
export const toggle = (declaration: Omit<SwitchParameter, 'kind'>): SwitchParameter => ({
  kind: 'switch',
  ...declaration,
});

export function defaults<P extends Parameters>(parameters: P): Values<P> {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, p.default])) as Values<P>;
}

/** What is wrong with a value, in one line, or nothing. */
export function complaint(name: string, parameter: Parameter, value: unknown): string | undefined {
  if (parameter.kind === 'switch')
    return typeof value === 'boolean' ? undefined : `invalid ${name}: ${show(value)} (true or false)`;
  if (parameter.kind === 'choice') {
    const options = Object.keys(parameter.options);
    return typeof value === 'string' && options.includes(value)
      ? undefined
      : `invalid ${name}: ${show(value)} (one of ${options.join(', ')})`;
  }
  if (parameter.kind === 'optional' && value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return `invalid ${name}: ${show(value)} (a number)`;
  if (parameter.integer && !Number.isInteger(value)) return `invalid ${name}: ${value} (a whole number)`;
  if (value < parameter.minimum || value > parameter.maximum)
    return `invalid ${name}: ${value} (${parameter.minimum} to ${parameter.maximum} ${parameter.unit})`.replace(
      ' )',
      ')',
    );
  return undefined;
}

/** Defaults overlaid with what is usable of `raw`; what is not is said in `dropped`, a line each. */
export function admit<P extends Parameters>(
  parameters: P,
  raw: Record<string, unknown>,
): { values: Values<P>; dropped: string[] } {
  const values: Record<string, unknown> = defaults(parameters);
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const wrong = parameter ? complaint(name, parameter, value) : `unknown parameter ${show(name)}`;
    if (wrong) dropped.push(wrong);
    else values[name] = value;
  }
  return { values: values as Values<P>, dropped };
}

/** On one line, and no longer than a line should be. */
function show(value: unknown): string {
  const text = String(typeof value === 'object' ? JSON.stringify(value) : value);
  return text.replace(/\s+/g, ' ').slice(0, 40);
}
