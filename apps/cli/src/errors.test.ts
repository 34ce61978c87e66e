import { describe, expect, it } from 'vitest'
import { errorLine, exitStatus, InputError } from './errors.ts'
import { speak } from './language.ts'

const { say } = speak('en')

describe('the exit status', () => {
  it('is 0 without errors, 2 for inputs, and 1 as soon as the program itself is at fault', () => {
    const input = new InputError('cli.error.jsonl-file')
    expect(exitStatus([])).toBe(0)
    expect(exitStatus([input, input])).toBe(2)
    expect(exitStatus([input, new Error('x')])).toBe(1)
  })
})

describe('the line about an error inside', () => {
  it('never repeats its message, which may quote a chat', () => {
    let error: unknown
    try {
      JSON.parse('secret words')
    } catch (caught) {
      error = caught
    }
    const line = errorLine(error, say)
    expect(line).toContain('SyntaxError')
    expect(line).not.toContain('secret')
    expect(line.trimEnd()).not.toContain('\n')
  })
})
