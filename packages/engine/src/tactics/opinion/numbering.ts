/**
 * Numbers for hashes, as they come: a table of open addresses (Knuth, 6.4). A map of as many words would make an object of each, which an
 * old phone waits for.
 */
export interface Numbering {
  /** −1 for a hash that was not added. */
  readonly numberOf: (hash: number) => number
  /** The number of a hash; a new one gets the next. */
  readonly add: (hash: number) => number
}

const FIRST_SIZE = 2 ** 10
/** The golden ratio of 32 bits spreads what differs in few of them. */
const SPREAD = 0x9e_37_79_b1

export function createNumbering(): Numbering {
  let bits = Math.log2(FIRST_SIZE)
  let hashes = new Int32Array(FIRST_SIZE)
  /** One more than the number; 0 where nothing stands. */
  let numbers = new Int32Array(FIRST_SIZE)
  let count = 0

  /** Where a hash stands, or would. */
  function placeOf(hash: number): number {
    let place = Math.imul(hash, SPREAD) >>> (32 - bits)
    while (numbers[place] !== 0 && hashes[place] !== hash)
      place = (place + 1) & (numbers.length - 1)
    return place
  }

  /** At most half full, so that a search is short. */
  function grow(): void {
    const [oldHashes, oldNumbers] = [hashes, numbers]
    bits += 1
    hashes = new Int32Array(2 ** bits)
    numbers = new Int32Array(2 ** bits)
    for (let old = 0; old < oldNumbers.length; old += 1) {
      if (oldNumbers[old] === 0) continue
      const place = placeOf(oldHashes[old] ?? 0)
      hashes[place] = oldHashes[old] ?? 0
      numbers[place] = oldNumbers[old] ?? 0
    }
  }

  return {
    numberOf: (hash) => (numbers[placeOf(hash | 0)] ?? 0) - 1,
    add: (hash) => {
      const place = placeOf(hash | 0)
      const known = numbers[place] ?? 0
      if (known !== 0) return known - 1
      hashes[place] = hash | 0
      count += 1
      numbers[place] = count
      if (2 * count > numbers.length) grow()
      return count - 1
    },
  }
}
