/**
 * Asks once about each thing, and keeps the answer. With `most` answers kept it forgets them all and begins anew: what is written may be
 * endless.
 */
export function remember<Thing, Answer extends string | boolean>(
  ask: (thing: Thing) => Answer,
  most: number = Infinity,
): (thing: Thing) => Answer {
  const known = new Map<Thing, Answer>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before
    const answer = ask(thing)
    if (known.size >= most) known.clear()
    known.set(thing, answer)
    return answer
  }
}
