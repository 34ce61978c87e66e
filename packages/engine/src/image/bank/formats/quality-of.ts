/** The quality of a hash, as lists write it. */

/** Matches `0`, `100` and what only looks like a quality, `999`; not `-1`, `9.5`. */
const QUALITY = /^\d{1,3}$/u

const MOST_QUALITY = 100

/** 0…100; null where the text is none. */
export function qualityOf(text: string): number | null {
  const quality = QUALITY.test(text) ? Number(text) : null
  return quality === null || quality > MOST_QUALITY ? null : quality
}
