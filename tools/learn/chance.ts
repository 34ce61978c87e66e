/** Chance that is the same each time. */

/** Numbers from 0 to 1 that look random and are the same each time (a linear congruential generator). */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
