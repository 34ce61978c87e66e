/** The numbers that a search exclusive-ors a slot's bits with, to look around them. */

/** By width and radius: searches ask for the same again and again. */
const known = new Map<number, Uint32Array>()

/** All numbers of a width with at most so many ones, those with fewer first. */
export function masksWithin(width: number, radius: number): Uint32Array {
  const key = width * 64 + radius + 1
  let masks = known.get(key)
  if (masks === undefined) {
    masks = Uint32Array.from(listMasks(width, radius))
    known.set(key, masks)
  }
  return masks
}

function listMasks(width: number, radius: number): readonly number[] {
  const all: number[] = []
  let last: readonly { readonly mask: number; readonly next: number }[] = [{ mask: 0, next: 0 }]
  for (let ones = 0; ones <= radius; ones += 1) {
    all.push(...last.map(({ mask }) => mask))
    last = last.flatMap(({ mask, next }) =>
      Array.from({ length: width - next }, (_, more) => ({
        mask: mask | (1 << (next + more)),
        next: next + more + 1,
      })),
    )
  }
  return all
}
