/** Matrices of weights, and their products with stretches of vectors. Four rows stand side by side, so that sums need not wait for one another. */

/** Rows that stand side by side. */
const SIDE_BY_SIDE = 4

export interface Matrix {
  readonly columns: number
  /** As many as there are sums of a product: what is missing to a multiple of four is 0. */
  readonly rows: number
  /** Column by column for four rows, then for the next four. */
  readonly values: Float64Array
}

/** Rows of `columns` numbers, each `width` after the one before, from `start` on. */
export interface Place {
  readonly start: number
  readonly width: number
  readonly rows: number
  readonly columns: number
}

export function toMatrix(numbers: ArrayLike<number>, place: Place): Matrix {
  const { start, width, columns } = place
  const rows = Math.ceil(place.rows / SIDE_BY_SIDE) * SIDE_BY_SIDE
  const values = new Float64Array(rows * columns)
  for (let row = 0; row < place.rows; row += 1) {
    const to = (row - (row % SIDE_BY_SIDE)) * columns + (row % SIDE_BY_SIDE)
    for (let column = 0; column < columns; column += 1)
      values[to + column * SIDE_BY_SIDE] = numbers[start + row * width + column] ?? 0
  }
  return { columns, rows, values }
}

/** The numbers, where they are as many as they should be. Throws `RangeError`: else what is missing would count as 0. */
export function toVector(name: string, numbers: readonly number[], length: number): Float64Array {
  if (numbers.length !== length)
    throw new RangeError(`weights.${name} holds ${numbers.length} numbers, not ${length}`)
  return Float64Array.from(numbers)
}

/** Adds the product with the stretch of `vector` that begins at `from` to the sums that begin at `to`. */
export function addProduct(
  { columns, rows, values }: Matrix,
  vector: Float64Array,
  from: number,
  sums: Float64Array,
  to: number,
): void {
  const end = from + columns
  let at = 0
  for (let row = to; row < to + rows; row += SIDE_BY_SIDE) {
    let sum0 = sums[row] ?? 0
    let sum1 = sums[row + 1] ?? 0
    let sum2 = sums[row + 2] ?? 0
    let sum3 = sums[row + 3] ?? 0
    for (let column = from; column < end; column += 1) {
      const value = vector[column] ?? 0
      sum0 += (values[at] ?? 0) * value
      sum1 += (values[at + 1] ?? 0) * value
      sum2 += (values[at + 2] ?? 0) * value
      sum3 += (values[at + 3] ?? 0) * value
      at += SIDE_BY_SIDE
    }
    sums[row] = sum0
    sums[row + 1] = sum1
    sums[row + 2] = sum2
    sums[row + 3] = sum3
  }
}
