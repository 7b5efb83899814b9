/**
 * The arithmetic of the menu: nodes → bytes → bytes on the line and core time per answer. The cost per level is an
 * argument, so that a figure can draw the shipped table and what it measured itself alike. Bytes; milliseconds.
 */
export interface LevelCost {
  level: number;
  /** Compressed bytes ÷ bytes. */
  bytesRatio: number;
  /** One core's time per byte of input. */
  cpuNanosecondsPerByte: number;
}

/** What encloses the menu: {"menu":[…]}. */
const ENVELOPE_BYTES = 11;

/** Whole menu: every node of every level. */
export function menuBytes(depth: number, childrenPerNode: number, bytesPerNode: readonly number[]): number {
  let nodes = 1;
  let bytes = ENVELOPE_BYTES;
  for (let level = 1; level <= depth; level++) {
    nodes *= childrenPerNode;
    bytes += nodes * (bytesPerNode[level - 1] ?? 0);
  }
  return bytes;
}

/** Menu in parts: the first level, and the children of one open node on each level below. */
export function menuPartBytes(depth: number, childrenPerNode: number, bytesPerNode: readonly number[]): number {
  let bytes = ENVELOPE_BYTES;
  for (let level = 1; level <= depth; level++) bytes += childrenPerNode * (bytesPerNode[level - 1] ?? 0);
  return bytes;
}

export interface AnswerCost {
  bytes: number;
  compressedBytes: number;
  cpuMilliseconds: number;
}

export function answerCost(bytes: number, cost: LevelCost): AnswerCost {
  return {
    bytes,
    compressedBytes: bytes * cost.bytesRatio,
    cpuMilliseconds: (bytes * cost.cpuNanosecondsPerByte) / 1e6,
  };
}

/** The row of a level; the last row where there is none. */
export function costOfLevel(costs: readonly LevelCost[], level: number): LevelCost {
  const row = costs.find((cost) => cost.level === level) ?? costs.at(-1);
  if (!row) throw new Error(`no cost for level ${level}`);
  return row;
}

/** Per level: bytes on the line, a core's time, and the cores that the answers of a second ask for. */
export function levelColumns(bytes: number, requestsPerSecond: number, costs: readonly LevelCost[]) {
  const columns = {
    level: new Float64Array(costs.length),
    compressedBytes: new Float64Array(costs.length),
    cpuMillisecondsPerAnswer: new Float64Array(costs.length),
    balancerCoresNeeded: new Float64Array(costs.length),
    linkGigabitsPerSecond: new Float64Array(costs.length),
  };
  for (const [i, cost] of costs.entries()) {
    const { compressedBytes, cpuMilliseconds } = answerCost(bytes, cost);
    columns.level[i] = cost.level;
    columns.compressedBytes[i] = compressedBytes;
    columns.cpuMillisecondsPerAnswer[i] = cpuMilliseconds;
    columns.balancerCoresNeeded[i] = (requestsPerSecond * cpuMilliseconds) / 1000;
    columns.linkGigabitsPerSecond[i] = gigabitsPerSecond(requestsPerSecond, compressedBytes);
  }
  return columns;
}

export function gigabitsPerSecond(requestsPerSecond: number, bytes: number): number {
  return (requestsPerSecond * bytes * 8) / 1e9;
}
