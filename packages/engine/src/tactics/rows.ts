/** Rows of integers, one after the other: row n is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** Entry by entry a row and a value, sorted into rows; within a row they keep their order. */
export function toRows(count: number, row: Int32Array, value: Int32Array): Rows {
  const starts = countStarts(count, row)
  const ends = starts.slice(0, count)
  const values = new Int32Array(row.length)
  for (let at = 0; at < row.length; at += 1) {
    const own = row[at] ?? 0
    const place = ends[own] ?? 0
    values[place] = value[at] ?? 0
    ends[own] = place + 1
  }
  return { starts, values }
}

/** The same for two values an entry: rows of the first, and the second ones at the same places. */
export function toTwinRows(
  count: number,
  row: Int32Array,
  [first, second]: readonly [Int32Array, Int32Array],
): Rows & { readonly twins: Int32Array } {
  const starts = countStarts(count, row)
  const ends = starts.slice(0, count)
  const values = new Int32Array(row.length)
  const twins = new Int32Array(row.length)
  for (let at = 0; at < row.length; at += 1) {
    const own = row[at] ?? 0
    const place = ends[own] ?? 0
    values[place] = first[at] ?? 0
    twins[place] = second[at] ?? 0
    ends[own] = place + 1
  }
  return { starts, values, twins }
}

function countStarts(count: number, row: Int32Array): Int32Array {
  const starts = new Int32Array(count + 1)
  for (const own of row) starts[own + 1] = (starts[own + 1] ?? 0) + 1
  let sum = 0
  for (let at = 1; at <= count; at += 1) {
    sum += starts[at] ?? 0
    starts[at] = sum
  }
  return starts
}

export function each(rows: Rows, row: number, visit: (value: number, at: number) => void): void {
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) visit(rows.values[at] ?? 0, at)
}
