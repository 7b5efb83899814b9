/**
 * A parameter is declared once: label, unit, range, step, default. Its type, control, link, preset, command-line option
 * and fuzz range follow from the declaration. `minimum`…`maximum` is what is accepted anywhere; `slider` is the part
 * of it that a hand on a slider needs.
 */
interface Kept<V> {
  /** The default in links of version 1, where it was another: they name only what differed from it. */
  firstDefault?: V;
}

export interface NumberParameter extends Kept<number> {
  kind: 'number';
  label: string;
  unit: string;
  minimum: number;
  maximum: number;
  default: number;
  /** Whole numbers only. */
  integer?: boolean;
  /** What of it is the viewer's own shop: its load, the machines that are bought for load, the size of its catalogue. */
  yours?: 'load' | 'machines' | 'catalogue';
  /** How the value is read where its number and unit would not be said so: 0.25 as 25 %, 8.5 h as 08:30, 600 s as 10 min. */
  read?: 'percentage' | 'time-of-day' | 'duration';
  /** What the slider offers; absent where a figure never shows the parameter (sample sizes). */
  slider?: Slider;
}

/** A number that may be absent, such as a limit that is switched off. */
export interface OptionalParameter
  extends Omit<NumberParameter, 'kind' | 'default' | 'firstDefault'>,
    Kept<number | null> {
  kind: 'optional';
  default: number | null;
  /** What absence is called: "unlimited", "never". The slider's last notch stands for it. */
  absent: string;
}

export interface ChoiceParameter<Option extends string = string> extends Kept<string> {
  kind: 'choice';
  label: string;
  options: Record<Option, string>;
  default: NoInfer<Option>;
}

export interface SwitchParameter extends Kept<boolean> {
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

/** What was given, each on one line and no longer than a line should be. */
interface Given {
  name: string;
  value: string;
}

/** What may be wrong with a value, and what is known of it. The sentences are those of whoever shows them. */
export interface InvalidData {
  unknown: Given;
  'no-switch': Given;
  'no-option': Given & { options: readonly string[] };
  'no-number': Given;
  'no-whole-number': Given;
  'out-of-range': Given & { minimum: number; maximum: number; unit: string };
}

export type Invalid = { [Code in keyof InvalidData]: { code: Code; data: InvalidData[Code] } }[keyof InvalidData];

export function validate(name: string, parameter: Parameter, value: unknown): Invalid | undefined {
  const given = { name: oneLine(name), value: oneLine(value) };
  if (parameter.kind === 'switch') return typeof value === 'boolean' ? undefined : { code: 'no-switch', data: given };
  if (parameter.kind === 'choice') {
    const options = Object.keys(parameter.options);
    const isOption = typeof value === 'string' && options.includes(value);
    return isOption ? undefined : { code: 'no-option', data: { ...given, options } };
  }
  if (parameter.kind === 'optional' && value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'no-number', data: given };
  if (parameter.integer && !Number.isInteger(value)) return { code: 'no-whole-number', data: given };
  const { minimum, maximum, unit } = parameter;
  const isWithin = value >= minimum && value <= maximum;
  return isWithin ? undefined : { code: 'out-of-range', data: { ...given, minimum, maximum, unit } };
}

/** Defaults overlaid with what is usable of `raw`, and what is not. */
export function parse<P extends Parameters>(
  parameters: P,
  raw: Record<string, unknown>,
): { values: Values<P>; dropped: Invalid[] } {
  const values: Record<string, unknown> = defaults(parameters);
  const dropped: Invalid[] = [];
  for (const [name, value] of Object.entries(raw)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    const invalid: Invalid | undefined = parameter
      ? validate(name, parameter, value)
      : { code: 'unknown', data: { name: oneLine(name), value: oneLine(value) } };
    if (invalid) dropped.push(invalid);
    else values[name] = value;
  }
  return { values: values as Values<P>, dropped };
}

function oneLine(value: unknown): string {
  const text = String(typeof value === 'object' ? JSON.stringify(value) : value);
  return text.replace(/\s+/g, ' ').slice(0, 40);
}
