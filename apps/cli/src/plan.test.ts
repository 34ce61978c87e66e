import { describe, expect, it } from 'vitest'
import { holdfast, parse } from './_holdfast.ts'

const threatened = ['--country', 'CH', '--role', 'young-person', '--situation', 'threatened']

describe('holdfast plan', () => {
  it('prints the plan as one document', async () => {
    const { code, stdout, stderr } = await holdfast(['plan', ...threatened, '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(parse(stdout)).toMatchObject({
      country: 'ch',
      role: 'young-person',
      situations: ['threatened'],
      language: 'en',
      crisis: expect.arrayContaining([expect.objectContaining({ kind: 'crisis' })]) as unknown,
      steps: expect.arrayContaining([
        expect.objectContaining({ sources: expect.any(Array) as unknown }),
      ]) as unknown,
      disputes: expect.any(Array) as unknown,
    })
  })

  it('says where and for whom, then the crisis lines, and ends with the sources', async () => {
    const { code, stdout } = await holdfast(['plan', ...threatened])
    expect(code).toBe(0)
    const [title, , second] = stdout.trimStart().split('\n')
    expect(title).toContain('Switzerland')
    expect(second).toBe('Does it feel too much, or is a life in danger?')
    expect(stdout.trimEnd().split('\n').at(-1)).toContain('https://')
  })

  it('says beside a crisis line that no official page prints it', async () => {
    const args = ['--country', 'ng', '--role', 'young-person', '--situation', 'threatened']
    const { stdout } = await holdfast(['plan', ...args])
    const [head = ''] = stdout.split('SURPIN')
    expect(head).not.toContain('not confirmed')
    expect(stdout).toMatch(/SURPIN: [\d ]+ \(not confirmed/u)
  })

  it('takes several situations with commas between', async () => {
    const args = ['--country', 'gb', '--role', 'parent', '--situation', 'paid,self-harm', '--json']
    const { stdout } = await holdfast(['plan', ...args])
    expect(parse(stdout)).toMatchObject({ situations: ['paid', 'self-harm'] })
  })

  it('takes a situation from each time that it is asked with one', async () => {
    const args = ['--country', 'gb', '--role', 'parent', '--json']
    const situations = ['--situation', 'self-harm', '--situation', 'paid']
    const { stdout } = await holdfast(['plan', ...args, ...situations])
    expect(parse(stdout)).toMatchObject({ situations: ['paid', 'self-harm'] })
  })

  it('speaks German with Sie to a parent', async () => {
    const args = ['--country', 'ch', '--role', 'parent', '--situation', 'paid', '--language', 'de']
    expect((await holdfast(['plan', ...args])).stdout).toContain('Sie')
  })
})

describe('holdfast channels', () => {
  it('prints an array in the order of help, each channel with the date of its check', async () => {
    const { code, stdout } = await holdfast(['channels', '--country', 'GB', '--json'])
    expect(code).toBe(0)
    const channels = parse(stdout)
    expect(channels).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'crisis' })]) as unknown,
    )
    for (const channel of channels as readonly unknown[]) {
      expect(channel).toMatchObject({
        name: expect.any(String) as unknown,
        checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as unknown,
      })
    }
  })

  it('says when each was checked', async () => {
    const { stdout } = await holdfast(['channels', '--country', 'at'])
    expect(stdout).toMatch(/checked \d{1,2} \w+ \d{4}/u)
  })
})
