/**
 * Where the dots of a wall lie: rows of equal cells from the top left, around a box in the lower right corner. A smaller
 * number of them is a patch of the same shape in the first corner, so that what grew from what is seen at one scale.
 */

export interface Wall {
  /** Side of a cell, in pixels. */
  cell: number;
  columns: number;
  rows: number;
  /** Cells that a row has before the box begins. */
  room(row: number): number;
}

export interface Place {
  width: number;
  height: number;
  /** Upper left corner of the box; outside of the place where there is none. */
  boxLeft: number;
  boxTop: number;
}

/** The wall with the largest cells that holds so many. */
export function wallFor(count: number, place: Place): Wall {
  const { width, height } = place;
  let cell = Math.sqrt((width * height) / Math.max(1, count)) * 1.5;
  for (;;) {
    const wall = wallOf(cell, place);
    if (capacity(wall) >= count || cell < 0.1) return wall;
    cell *= 0.995;
  }
}

function wallOf(cell: number, { width, height, boxLeft, boxTop }: Place): Wall {
  const columns = Math.floor(width / cell + 1e-9);
  const beside = Math.min(columns, Math.max(0, Math.floor(boxLeft / cell + 1e-9)));
  const room = (row: number) => ((row + 1) * cell > boxTop + 1e-6 ? beside : columns);
  return { cell, columns, rows: Math.floor(height / cell + 1e-9), room };
}

function capacity({ rows, room }: Wall): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += room(row);
  return sum;
}

/** How many cells of each row belong to the whole of so many: row by row. */
export function filled(wall: Wall, count: number): number[] {
  let left = count;
  return Array.from({ length: wall.rows }, (_, row) => {
    const here = Math.min(left, wall.room(row));
    left -= here;
    return here;
  });
}

/** The same of a patch of so many: as wide to its height as the wall is, the last ones along its right and lower edges. */
export function patch(wall: Wall, count: number): number[] {
  const { columns, rows, room } = wall;
  const ends = new Array<number>(rows).fill(0);
  const width = (height: number) => Math.max(1, Math.round((height * columns) / rows));
  const cells = (height: number) => {
    let sum = 0;
    for (let row = 0; row < height; row++) sum += Math.min(width(height), room(row));
    return sum;
  };
  let [height, tooHigh] = [0, rows + 1];
  while (tooHigh - height > 1) {
    const middle = (height + tooHigh) >> 1;
    if (cells(middle) <= count) height = middle;
    else tooHigh = middle;
  }
  for (let row = 0; row < height; row++) ends[row] = Math.min(width(height), room(row));
  let left = count - (height > 0 ? cells(height) : 0);
  // One column after the other, and what does not fill one in a row below.
  for (let column = height > 0 ? width(height) : 0; left > 0 && column < columns; column++)
    for (let row = 0; left > 0 && row < Math.max(1, height); row++)
      if (ends[row] === column && column < room(row)) {
        ends[row] = column + 1;
        left--;
      }
  return ends;
}
