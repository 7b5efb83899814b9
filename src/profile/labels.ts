/**
 * Short names for functions that tell any two apart: name, base name of the file and line; where two would read alike,
 * as many folders more as it takes, and the column.
 */
import type { Frame } from './frame.ts';

/** As V8's own tools write a function without a name. */
const ANONYMOUS = '(anonymous)';

export function labelsOf(frames: readonly Frame[]): string[] {
  const labels = frames.map((frame) => label(frame, 1, false));
  for (const alike of groups(labels)) {
    const columns = new Set(alike.map((i) => frames[i]?.column)).size > 1;
    const depth = tellingDepth(alike.map((i) => pathOf(frames[i]?.file ?? '')));
    for (const i of alike) {
      const frame = frames[i];
      if (frame) labels[i] = label(frame, depth, columns);
    }
  }
  return labels;
}

/** Places of labels that more than one has. */
function groups(labels: readonly string[]): number[][] {
  const places = new Map<string, number[]>();
  labels.forEach((label, i) => {
    const known = places.get(label);
    if (known) known.push(i);
    else places.set(label, [i]);
  });
  return [...places.values()].filter((list) => list.length > 1);
}

function label({ name, file, line, column }: Frame, folders: number, withColumn: boolean): string {
  const written = name || ANONYMOUS;
  if (file === '') return line > 0 ? `${written}:${line}` : written;
  const place = pathOf(file).slice(-folders).join('/');
  const numbers = line > 0 ? [line, ...(withColumn && column > 0 ? [column] : [])] : [];
  return `${written} ${[place, ...numbers].join(':')}`;
}

/** An address without its query, in pieces. Windows' separators are separators too. */
function pathOf(file: string): string[] {
  const pieces = file.replace(/[?#].*$/, '').split(/[/\\]+/);
  const last = pieces.at(-1) === '' ? pieces.slice(0, -1) : pieces;
  return last.length > 0 ? last : [file];
}

/** How many pieces from the end tell these paths apart, as far as they can be told. */
function tellingDepth(paths: readonly string[][]): number {
  const different = new Set(paths.map((path) => path.join('/'))).size;
  const most = paths.reduce((longest, { length }) => Math.max(longest, length), 1);
  for (let depth = 1; depth < most; depth++)
    if (new Set(paths.map((path) => path.slice(-depth).join('/'))).size === different) return depth;
  return most;
}
