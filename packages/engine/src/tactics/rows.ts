/** Rows of integers, one after the other: row n is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly values: Int32Array
}

/** Entry by entry a row and a value, sorted into rows; within a row they keep their order. */
export function toRows(count: number, row: Int32Array, value: Int32Array): Rows {
  const starts = new Int32Array(count + 1)
  for (const number of row) starts[number + 1] = (starts[number + 1] ?? 0) + 1
  for (let at = 1; at <= count; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const ends = starts.slice(0, count)
  const values = new Int32Array(row.length)
  for (let at = 0; at < row.length; at += 1) {
    const place = ends[row[at] ?? 0] ?? 0
    values[place] = value[at] ?? 0
    ends[row[at] ?? 0] = place + 1
  }
  return { starts, values }
}

export function each(rows: Rows, row: number, visit: (value: number, at: number) => void): void {
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) visit(rows.values[at] ?? 0, at)
}
