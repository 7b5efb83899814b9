/** One answer that carries the menu: its bytes, compressed and not, and what compressing it costs; and the cores for all of them. */
import { answerCost, costOfLevel, menuBytes, menuPartBytes } from './level-costs.ts';
import { BYTES_PER_NODE, LEVELS } from './levels-table.ts';
import type { MenuGzip } from './parameters.ts';

export function answer(values: MenuGzip) {
  const bytesOf = values.partsOnly ? menuPartBytes : menuBytes;
  const bytes = bytesOf(values.menuDepth, values.childrenPerNode, BYTES_PER_NODE);
  return answerCost(bytes, costOfLevel(LEVELS, values.level));
}

export function coresNeeded(values: MenuGzip): number {
  return (values.requestsPerSecond * answer(values).cpuMilliseconds) / 1000;
}
