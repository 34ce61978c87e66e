/** The words in `rich_message`, which newer builds write in place of `text`: blocks inside blocks, each with pieces of text. */
import { isList, isRecord } from '../../json.ts'

interface Step {
  readonly value: unknown
  /** Whether it is a piece of a line and not a block of its own. */
  readonly inline: boolean
}

/** All texts inside a value, a line for each block, in the order in which they stand. Without recursion. */
export function readRichText(value: unknown): string {
  const lines: string[] = ['']
  const steps: Step[] = [{ value, inline: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value: each, inline } = step
    if (isList(each)) {
      for (let index = each.length - 1; index >= 0; index -= 1) {
        // A bare word outside a text names something: it is a key of the format and not what somebody wrote.
        if (inline || typeof each[index] !== 'string') steps.push({ value: each[index], inline })
      }
    } else if (typeof each === 'string') {
      lines.push(`${lines.pop() ?? ''}${each}`)
    } else if (isRecord(each)) {
      if (!inline) lines.push('')
      for (const key of Object.keys(each).reverse()) {
        const isText = key === 'text'
        if (isText || typeof each[key] === 'object') {
          steps.push({ value: each[key], inline: inline || isText })
        }
      }
    }
  }
  return lines.filter((line) => line !== '').join('\n')
}
