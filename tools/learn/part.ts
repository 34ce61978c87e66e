/** Numbers that are learned together, with the sums that AdaGrad keeps (Duchi et al., 2011). */
export interface Part {
  readonly values: Float32Array
  readonly gradient: Float32Array
  readonly seen: Float32Array
}

/** What a sum of squares begins with, so that the first step is no leap. */
export const ADA_START = 1e-3

export function createPart(
  length: number,
  chance: () => number,
  { spread = 0, value = 0 }: { readonly spread?: number; readonly value?: number } = {},
): Part {
  return {
    values: spread === 0 ? new Float32Array(length).fill(value) : thrown(length, spread, chance),
    gradient: new Float32Array(length),
    seen: new Float32Array(length).fill(ADA_START),
  }
}

/** By chance from −`spread` to `spread`. */
export function thrown(length: number, spread: number, chance: () => number): Float32Array {
  return Float32Array.from({ length }, () => (chance() * 2 - 1) * spread)
}

/** One step against the slopes, which are 0 after it. */
export function step({ values, gradient, seen }: Part, rate: number): void {
  for (let at = 0; at < values.length; at += 1) {
    const slope = gradient[at] ?? 0
    if (slope === 0) continue
    seen[at] = (seen[at] ?? 0) + slope * slope
    values[at] = (values[at] ?? 0) - (rate * slope) / Math.sqrt(seen[at] ?? 0)
    gradient[at] = 0
  }
}
