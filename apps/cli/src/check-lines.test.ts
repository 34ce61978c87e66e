import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { expectAssessment } from './_assessment.ts'
import { holdfast, linesOf, parse, start } from './_holdfast.ts'
import { conversation } from './_made.ts'

interface Line {
  readonly id: string
  readonly level: string
  readonly issues: readonly string[]
}

function assessments(stdout: string): readonly Line[] {
  return linesOf(stdout).map((line) => parse(line) as Line)
}

describe('holdfast check --jsonl', () => {
  it('gives one assessment for each of many lines, in their order', async () => {
    const ids = Array.from({ length: 5000 }, (_, n) => `c${String(n)}`)
    const input = ids.map((id) => `${conversation(id, 'see you at practice')}\n`).join('')
    const { code, stdout, stderr } = await holdfast(['check', '--jsonl'], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(assessments(stdout).map(({ id }) => id)).toEqual(ids)
  })

  it('keeps the contract of an Assessment on every line, whatever came in', async () => {
    const input = [
      conversation('a', 'pay me 500 dollars or i will send it to all your friends'),
      'not json',
      '{"id": 7}',
      '[]',
      'null',
      '"secret words"',
      '{"id":"b","participants":[],"messages":[{"from":"x","text":"hi"}]}',
      conversation('c', 'hello'),
    ].join('\n')
    const { code, stdout, stderr } = await holdfast(['check', '--jsonl'], { input })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = assessments(stdout)
    expect(lines).toHaveLength(8)
    for (const line of lines) expectAssessment(line)
    expect(lines.at(0)?.id).toBe('a')
    expect(lines.at(-1)?.id).toBe('c')
    for (const line of lines.slice(1, 6)) {
      expect(line.level).toBe('none')
      expect(line.issues).not.toEqual([])
    }
    expect(stdout).not.toContain('secret')
  })

  it('skips empty lines and takes Windows ends of line', async () => {
    const input = `\n${conversation('a', 'hi')}\r\n\r\n\n${conversation('b', 'hi')}`
    const { stdout } = await holdfast(['check', '--jsonl'], { input })
    expect(assessments(stdout).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('writes JSON Lines with --json too', async () => {
    const input = `${conversation('a', 'hi')}\n`
    const both = await holdfast(['check', '--jsonl', '--json'], { input })
    expect(both).toEqual(await holdfast(['check', '--jsonl'], { input }))
  })

  it('gives nothing for nothing', async () => {
    expect(await holdfast(['check', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('answers a line before the next one comes', async () => {
    const child = start(['check', '--jsonl'])
    for (const id of ['a', 'b']) {
      child.stdin.write(`${conversation(id, 'hi')}\n`)
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
      expect(assessments(chunk.toString('utf8')).map((line) => line.id)).toEqual([id])
    }
    child.stdin.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('does not grow with the number of lines', async () => {
    // Three times what the heap may hold, in a key that is ignored: the stream is tested, not the tactics.
    const node = ['--max-old-space-size=80']
    const line = `${conversation('a', 'hi').replace('{', `{"ignored":"${'x'.repeat(40_000)}",`)}\n`
    const child = start(['check', '--jsonl'], { node })
    let answers = 0
    child.stdout.on(
      'data',
      (chunk: Buffer) => (answers += chunk.toString('latin1').split('\n').length - 1),
    )
    const closed = once(child, 'close')
    for (let n = 0; n < 6000; n += 1) {
      if (!child.stdin.write(line)) await once(child.stdin, 'drain')
    }
    child.stdin.end()
    expect(await closed).toEqual([0, null])
    expect(answers).toBe(6000)
  })

  it.each([
    { how: 'at once', node: [] },
    { how: 'through the Node that handed over', node: ['--no-experimental-strip-types'] },
  ])('stops on Ctrl-C $how', async ({ node }) => {
    const child = start(['check', '--jsonl'], { node })
    child.stdin.write(`${conversation('a', 'hi')}\n`)
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([null, 'SIGINT'])
  })

  it('ends quietly when its reader has seen enough', async () => {
    const child = start(['check', '--jsonl'])
    const errors: Buffer[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
    child.stdin.on('error', () => undefined)
    child.stdin.write(`${conversation('a', 'hi')}\n`)
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end(`${conversation('b', 'hi')}\n`.repeat(2000))
    expect(await once(child, 'close')).toEqual([0, null])
    expect(Buffer.concat(errors).toString('utf8')).toBe('')
  })
})
