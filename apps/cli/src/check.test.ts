import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectAssessment } from './_assessment.ts'
import { holdfast, linesOf, parse } from './_holdfast.ts'
import { BLACKMAIL, HARMLESS, temporaryFolder } from './_made.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/chats')

interface Document {
  readonly assessments: readonly { readonly level: string; readonly side: string | null }[]
  readonly issues: readonly { readonly code: string }[]
}

async function checkJson(args: readonly string[], input = ''): Promise<Document> {
  const { code, stdout, stderr } = await holdfast(['check', ...args, '--json'], { input })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return parse(stdout) as Document
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

describe('the name given with --me', () => {
  const chat = join(FIXTURES, 'whatsapp/blackmail-en-android/WhatsApp Chat with Kayleigh.txt')

  it('is doubted when the threats are that person’s own', async () => {
    const { stdout } = await holdfast(['check', chat, '--me', 'Kayleigh', '--language', 'en'])
    expect(stdout).toContain('Is that the right name?')
  })

  it('is believed otherwise', async () => {
    const { stdout } = await holdfast(['check', chat, '--me', 'Sam', '--language', 'en'])
    expect(stdout).not.toContain('Is that the right name?')
  })
})

describe('lines without names', () => {
  it('are not said to be somebody’s, and a way to name them is told', async () => {
    const chat = write(
      'lines.txt',
      'hey you there?\nsend me 200 euros now or i send your pics to all',
    )
    const { stdout } = await holdfast(['check', chat, '--language', 'en'])
    expect(stdout).toContain('does not say who wrote which line')
    expect(stdout).not.toMatch(/what \? writes/u)
  })
})

describe('who and which file a result is about', () => {
  const DESPAIR = 'Ben: i want to kill myself\nAda: stay there, i am coming'

  it('does not accuse whoever is in despair', async () => {
    const { stdout } = await holdfast(['check', write('note.txt', DESPAIR)])
    expect(stdout).toContain('What Ben writes is about dying or self-harm')
    expect(stdout).not.toContain('It is about what Ben writes')
  })

  it('names the file of each result where there are several', async () => {
    const [note, other] = [write('note.txt', DESPAIR), write('other.txt', BLACKMAIL)]
    const { stdout } = await holdfast(['check', note, other])
    expect(stdout).toContain(`${note}\n`)
    expect(stdout).toContain(`${other}\n`)
    expect((await holdfast(['check', other])).stdout).not.toContain(`${other}\n`)
  })
})

describe('holdfast check --json', () => {
  it('keeps the contract of an Assessment', async () => {
    const { assessments } = await checkJson([write('chat.txt', BLACKMAIL)])
    expect(assessments).toHaveLength(1)
    for (const assessment of assessments) expectAssessment(assessment)
    expect(assessments[0]?.level).toBe('emergency')
  })

  it.each(readdirSync(FIXTURES))('keeps the contract on all fixtures: %s', async (folder) => {
    const { assessments } = await checkJson([join(FIXTURES, folder)])
    expect(assessments.length).toBeGreaterThan(0)
    for (const assessment of assessments) expectAssessment(assessment)
  })

  it('reads standard input for -', async () => {
    const { assessments } = await checkJson(['-'], HARMLESS)
    expect(assessments.map(({ level }) => level)).toEqual(['none'])
  })

  it('reads a zip', async () => {
    const zip = join(FIXTURES, 'whatsapp/zip-ios/WhatsApp Chat - Mia.zip')
    expect((await checkJson([zip])).assessments).toHaveLength(1)
  })

  it('walks a folder, and opens nothing in it that can not be a chat', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'deep/er'), { recursive: true })
    writeFileSync(join(folder, 'one.txt'), HARMLESS)
    writeFileSync(join(folder, 'deep/er/two.txt'), BLACKMAIL)
    writeFileSync(join(folder, 'photo.jpg'), HARMLESS)
    const { assessments } = await checkJson([folder])
    expect(assessments.map(({ level }) => level).sort()).toEqual(['emergency', 'none'])
  })

  it('reads several files in their order', async () => {
    const files = [write('a.txt', BLACKMAIL), write('b.txt', HARMLESS)]
    const { assessments } = await checkJson(files)
    expect(assessments.map(({ level }) => level)).toEqual(['emergency', 'none'])
  })

  it('judges the other side from the one that --me names, in any case', async () => {
    const chat = write('chat.txt', BLACKMAIL)
    const { assessments } = await checkJson([chat, '--me', 'mia'])
    expect(assessments.map(({ level }) => level)).toEqual(['emergency'])
    expect(assessments[0]?.side).not.toBeNull()
  })
})

describe('holdfast check', () => {
  it('says at which messages something stands, with no number left out', async () => {
    const { stdout } = await holdfast(['check', write('chat.txt', BLACKMAIL), '--language', 'en'])
    expect(stdout).toMatch(/: message \d/u)
    expect(stdout).not.toContain('{')
  })

  it('says what was found, in which message, why, and where the plan is', async () => {
    const { code, stdout, stderr } = await holdfast(['check', '-'], { input: BLACKMAIL })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Emergency')
    expect(stdout).toContain('message 3')
    expect(stdout).toContain('12 May 2026')
    expect(stdout).toContain('--me NAME')
    expect(stdout).toContain('holdfast plan --country')
  })

  it('never calls a chat safe', async () => {
    for (const language of ['en', 'de']) {
      const args = ['check', '-', '--language', language]
      const { stdout } = await holdfast(args, { input: HARMLESS })
      expect(stdout).not.toMatch(/safe|sicher|harmless|harmlos/iu)
    }
  })

  it('puts the crisis line before everything where somebody may hurt themselves', async () => {
    const input =
      '13/05/2026, 15:30 - Mia: i want to die\n13/05/2026, 15:31 - Jonas: where are you\n'
    const { stdout } = await holdfast(['check', '-'], { input })
    expect(stdout.indexOf('holdfast channels')).toBeGreaterThan(0)
    expect(stdout.indexOf('holdfast channels')).toBeLessThan(stdout.indexOf('Emergency'))
    expect(stdout).toContain('--situation self-harm')
  })

  it('speaks German when asked', async () => {
    const { stdout } = await holdfast(['check', '-', '--language', 'de'], { input: BLACKMAIL })
    expect(stdout).toContain('Notfall')
    expect(stdout).toContain('Nachricht 3')
  })

  it('writes no colour into a pipe, and honours NO_COLOR over FORCE_COLOR', async () => {
    const escape = '\u001b'
    const plain = await holdfast(['check', '-'], { input: BLACKMAIL })
    const forced = await holdfast(['check', '-'], { input: BLACKMAIL, env: { FORCE_COLOR: '1' } })
    const env = { FORCE_COLOR: '1', NO_COLOR: '1' }
    const refused = await holdfast(['check', '-'], { input: BLACKMAIL, env })
    expect(plain.stdout).not.toContain(escape)
    expect(forced.stdout).toContain(escape)
    expect(refused.stdout).not.toContain(escape)
  })

  it('lets no chat steer the terminal', async () => {
    const input = BLACKMAIL.replaceAll('Stranger', 'Str\u001b[31manger').replace('pay', '\u202epay')
    const { stdout } = await holdfast(['check', '-'], { input })
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain('\u202e')
  })

  it('writes nothing to disk', async () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'chat.txt'), BLACKMAIL)
    await holdfast(['check', 'chat.txt'], { cwd, env: { HOME: cwd, TMPDIR: cwd } })
    expect(readdirSync(cwd)).toEqual(['chat.txt'])
  })
})

describe('an input that can not be read', () => {
  it.each([
    {
      what: 'a missing file',
      file: '/nowhere/chat.txt',
      says: '/nowhere/chat.txt: there is no such',
    },
    { what: 'a path through a file', file: `${import.meta.filename}/x`, says: 'there is no such' },
  ])('gives status 2 and one line: $what', async ({ file, says }) => {
    const { code, stdout, stderr } = await holdfast(['check', file])
    expect({ code, stdout, lines: linesOf(stderr).length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    })
    expect(stderr).toContain(says)
  })

  it.each([
    { what: 'an empty file', content: '' },
    { what: 'bytes that are no text', content: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 1]) },
    { what: 'a broken zip', content: new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]) },
    { what: 'JSON that is no chat', content: '{"secret words": 1}' },
  ])('names the file and never what is in it: $what', async ({ content }) => {
    const { code, stderr } = await holdfast(['check', write('chat.txt', content)])
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toContain('chat.txt')
    expect(stderr).not.toContain('secret')
  })

  it('does not lose the inputs beside it', async () => {
    const args = ['check', '/nowhere/chat.txt', write('chat.txt', BLACKMAIL), '--json']
    const { code, stdout, stderr } = await holdfast(args)
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect((parse(stdout) as Document).assessments).toHaveLength(1)
  })

  // Root may read everything.
  it.skipIf(process.getuid?.() === 0)(
    'is named by its own path, and its folder is read',
    async () => {
      const folder = temporaryFolder()
      mkdirSync(join(folder, 'locked'), { mode: 0 })
      writeFileSync(join(folder, 'locked.txt'), HARMLESS, { mode: 0 })
      writeFileSync(join(folder, 'open.txt'), BLACKMAIL)
      const { code, stdout, stderr } = await holdfast(['check', folder, '--json'])
      expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 2 })
      expect(stderr).toContain('locked: ')
      expect(stderr).toContain('locked.txt: ')
      expect((parse(stdout) as Document).assessments).toHaveLength(1)
    },
  )

  it('is a folder without chats', async () => {
    const { code, stderr } = await holdfast(['check', temporaryFolder()])
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toContain('.zip')
  })

  it('is a chat in which nobody has the name of --me, and shows no name', async () => {
    const { code, stderr } = await holdfast(['check', '-', '--me', 'Nobody'], { input: BLACKMAIL })
    expect(code).toBe(2)
    expect(stderr).toContain('--me')
    expect(stderr).not.toMatch(/Mia|Stranger|Nobody/u)
  })
})
