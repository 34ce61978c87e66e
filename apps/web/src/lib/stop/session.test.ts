import { createHash } from 'node:crypto'
import { createPdqHasher, type PictureFormat } from '@holdfast/engine/image'
import { drawPicture } from '@holdfast/engine/made-pictures'
import type { HeicReading } from '@holdfast/pictures/heic'
import { describe, expect, it } from 'vitest'
import type { FrameSource } from './ask-frames.ts'
import type { StoredPixels } from './decode.ts'
import type { FingerprintReply } from './protocol.ts'
import { makeFingerprints } from './session.ts'

/** The beginning of a GIF that says how large it is; what is in it comes from the made decoder. */
function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [width & 255, width >> 8, height & 255, height >> 8]
  return Uint8Array.of(...Buffer.from('GIF89a'), ...size)
}

const [HEIC, AVIF] = ['heic', 'avif'].map((brand) =>
  Uint8Array.of(...Buffer.from(`\0\0\0\x18ftyp${brand}....ispe....\0\0\0\x40\0\0\0\x40`)),
) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]

interface Run {
  readonly replies: readonly FingerprintReply[]
  readonly decoded: readonly StoredPixels[]
  readonly taken: readonly Uint8Array[]
}

/** What the made decoder of HEIC says, by the sign after the head; null where it can't be loaded. */
const READINGS: Readonly<Record<string, HeicReading>> = {
  a: { kind: 'unsupported' },
  b: { kind: 'broken' },
  c: { kind: 'too-large', width: null, height: null },
}

const player: FrameSource = {
  open: () => Promise.resolve(2),
  show: () => Promise.resolve({ pixels: drawPicture('hills', 80, 60, 3), seeThrough: false }),
  close: () => Promise.resolve(),
}

async function run(files: readonly Blob[], loads = true): Promise<Run> {
  const replies: FingerprintReply[] = []
  const decoded: StoredPixels[] = []
  const taken: Uint8Array[] = []
  const decode = (bytes: Uint8Array, format: PictureFormat): Promise<StoredPixels | null> => {
    taken.push(bytes)
    if (bytes[10] === 3) return Promise.resolve(null)
    // The sign after the head says what the made decoder does.
    if (format === 'avif' || bytes[10] === 1) return Promise.reject(new Error('no decoder'))
    const picture = {
      pixels: drawPicture('hills', 80, bytes[10] === 2 ? 4 : 60, 3),
      seeThrough: false,
    }
    decoded.push(picture)
    return Promise.resolve(picture)
  }
  const decodeHeic = (bytes: Uint8Array): HeicReading => {
    taken.push(bytes)
    const made = READINGS[String.fromCharCode(bytes.at(-1) ?? 0)]
    if (made !== undefined) return made
    const pixels = drawPicture('hills', 80, 60, 3)
    decoded.push({ pixels, seeThrough: false })
    return { kind: 'picture', pixels }
  }
  const openHeic = (): Promise<typeof decodeHeic> =>
    loads ? Promise.resolve(decodeHeic) : Promise.reject(new Error('no network'))
  const tools = { decode, openHeic, hasher: createPdqHasher(), frames: player, now: () => 0 }
  await makeFingerprints(files, tools, (reply) => {
    replies.push(reply)
  })
  return { replies, decoded, taken }
}

function outcomes({ replies }: Run): readonly unknown[] {
  return replies.flatMap((reply): readonly unknown[] => {
    if (reply.kind === 'issue') return [reply.issue]
    return reply.kind === 'progress' ? [] : [reply.kind]
  })
}

describe('fingerprints of pictures', () => {
  it('are the sums of the file and the hashes of its pixels', async () => {
    const file = gif(80, 60)
    const { replies } = await run([new Blob([file])])
    const made = replies.find((reply) => reply.kind === 'made')?.fingerprints
    expect(made?.sha256).toBe(createHash('sha256').update(file).digest('hex'))
    expect(made?.md5).toBe(createHash('md5').update(file).digest('hex'))
    expect(made?.nearest512).toMatch(/^[0-9a-f]{64}$/u)
    expect(Object.keys(made?.turned ?? {})).toHaveLength(8)
    expect(made?.turned.original).toBe(made?.nearest512)
  })

  it('say for each file how far they are, and end once', async () => {
    const { replies } = await run([new Blob([gif(80, 60)]), new Blob([]), new Blob([gif(80, 60)])])
    expect(replies.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const shares = replies.flatMap((reply) =>
      reply.kind === 'progress' && reply.picture === 2 ? [reply.share] : [],
    )
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.length).toBeGreaterThan(2)
  })

  it('leave nothing of a picture in memory', async () => {
    const { decoded, taken } = await run([new Blob([gif(80, 60)]), new Blob([gif(80, 60), '\x01'])])
    expect(decoded).toHaveLength(1)
    expect(taken).toHaveLength(2)
    for (const { pixels } of decoded) expect(Math.max(...pixels.data)).toBe(0)
    for (const bytes of taken) expect(Math.max(...bytes)).toBe(0)
  })

  it('leave nothing of a file in memory that could be read only in part', async () => {
    const file = new Blob([gif(80, 60), new Uint8Array(2_000_000).fill(1)])
    const pieces: ArrayBuffer[] = []
    const slice = file.slice.bind(file)
    file.slice = (start = 0, end) => {
      if (start > 0) throw new DOMException('gone')
      const piece = slice(start, end)
      const read = piece.arrayBuffer.bind(piece)
      piece.arrayBuffer = async () => {
        const bytes = await read()
        pieces.push(bytes)
        return bytes
      }
      return piece
    }
    expect(outcomes(await run([file]))).toEqual([{ code: 'unreadable', format: 'gif' }, 'done'])
    expect(pieces).toHaveLength(2)
    for (const piece of pieces) expect(new Uint8Array(piece).some((byte) => byte !== 0)).toBe(false)
  })

  it('are missing for a stated reason, and the next picture goes on', async () => {
    const unreadable = new Blob([gif(80, 60)])
    unreadable.slice = () => {
      throw new DOMException('gone')
    }
    const outcome = await run([
      new Blob([]),
      unreadable,
      new Blob(['%PDF-1.7']),
      new Blob([AVIF]),
      new Blob([gif(80, 60), '\x01']),
      new Blob([gif(0, 0)]),
      new Blob([gif(60_000, 60_000)]),
      new Blob([gif(80, 4), '\x02']),
      new Blob([gif(80, 60), '\x03']),
      new Blob(['\0\0\0\x18ftypisom']),
      new Blob([gif(80, 60)]),
    ])
    expect(outcomes(outcome)).toEqual([
      { code: 'empty' },
      { code: 'unreadable' },
      { code: 'not-a-picture' },
      { code: 'no-decoder', format: 'avif' },
      { code: 'broken', format: 'gif' },
      { code: 'broken', format: 'gif' },
      { code: 'too-large', format: 'gif' },
      { code: 'too-small', format: 'gif' },
      { code: 'too-large', format: 'gif' },
      'watched',
      'made',
      'done',
    ])
    // Nothing giant is ever handed to a decoder.
    expect(outcome.taken).toHaveLength(5)
  })

  it('of HEIC are made by its own decoder, and missing for a stated reason', async () => {
    const outcome = await run(['', 'a', 'b', 'c'].map((sign) => new Blob([HEIC, sign])))
    expect(outcomes(outcome)).toEqual([
      'made',
      { code: 'no-decoder', format: 'heic' },
      { code: 'broken', format: 'heic' },
      { code: 'too-large', format: 'heic' },
      'done',
    ])
    for (const { pixels } of outcome.decoded) expect(Math.max(...pixels.data)).toBe(0)
    for (const bytes of outcome.taken) expect(Math.max(...bytes)).toBe(0)
  })

  it('of HEIC are missing where its decoder does not come, and others are made', async () => {
    const outcome = await run([new Blob([HEIC]), new Blob([gif(80, 60)])], false)
    expect(outcomes(outcome)).toEqual([{ code: 'not-loaded', format: 'heic' }, 'made', 'done'])
  })
})
