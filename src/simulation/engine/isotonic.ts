/**
 * The rising curve that is nearest to noisy points of a quantity known to rise (isotonic regression, least squares, by
 * pooling neighbours that fall until none does). Points that rise already are left as they are.
 */
export function isotonicRegression(points: Float64Array): Float64Array {
  const result = new Float64Array(points.length);
  // Pools from left to right: their means, and where each ends.
  const means: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < points.length; i++) {
    let mean = points[i] ?? 0;
    let weight = 1;
    while (means.length > 0 && (means.at(-1) ?? 0) > mean) {
      const before = (means.pop() ?? 0) as number;
      ends.pop();
      const size = i - weight - (ends.at(-1) ?? -1);
      mean = (before * size + mean * weight) / (size + weight);
      weight += size;
    }
    means.push(mean);
    ends.push(i);
  }
  let from = 0;
  means.forEach((mean, pool) => {
    result.fill(mean, from, (ends[pool] ?? 0) + 1);
    from = (ends[pool] ?? 0) + 1;
  });
  return result;
}
