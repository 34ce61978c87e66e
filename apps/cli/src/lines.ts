/** Standard input as lines, one at a time: memory holds one line, whatever comes, and a line has a longest length. */

const NEWLINE = 0x0a

/** The longest line that is kept. A million messages fit; more is not one conversation. */
const LONGEST_LINE = 256 * 1024 * 1024

/** The bytes of each line without its end; null for a line longer than `longest`, of which nothing was kept. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  function take(part: Uint8Array): void {
    length += part.length
    if (length > longest) parts = []
    else if (part.length > 0) parts.push(part)
  }
  function finish(): Uint8Array | null {
    const line = length > longest ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      take(chunk.subarray(start, end))
      start = end + 1
      yield finish()
    }
    take(chunk.subarray(start))
  }
  if (length > 0) yield finish()
}
