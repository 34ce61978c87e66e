import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLines } from './lines.ts'

async function split(chunks: readonly string[], longest?: number): Promise<(string | null)[]> {
  const lines: (string | null)[] = []
  for await (const line of readLines(bytes(chunks), longest)) {
    lines.push(line === null ? null : Buffer.from(line).toString('utf8'))
  }
  return lines
}

async function* bytes(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
}

describe('reading lines', () => {
  it('finds the same lines wherever the chunks are cut', async () => {
    const text = fc.array(fc.stringMatching(/^[aé\n]{0,8}$/u), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(text, async (chunks) => {
        const whole = chunks.join('')
        const expected = whole.endsWith('\n') || whole === '' ? whole.slice(0, -1) : whole
        expect(await split(chunks)).toEqual(whole === '' ? [] : expected.split('\n'))
      }),
    )
  })

  it('gives null for a line that is too long, and goes on after it', async () => {
    expect(await split(['ab\ncde', 'fgh\nij\n'], 4)).toEqual(['ab', null, 'ij'])
  })

  it('keeps nothing of a line that is too long, even when it never ends', async () => {
    expect(
      await split(
        Array.from({ length: 1000 }, () => 'abc'),
        4,
      ),
    ).toEqual([null])
  })
})
