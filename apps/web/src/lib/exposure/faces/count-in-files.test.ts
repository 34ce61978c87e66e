import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { translate } from '@holdfast/data/text'
import { FACE_PICTURE_SIDES, type FacePicture } from '@holdfast/engine/faces'
import { drawFaces, type Placed } from '@holdfast/engine/made-faces'
import { describe, expect, it } from 'vitest'
import { countInFiles, type FaceTools } from './count-in-files.ts'
import type { FacesReply } from './protocol.ts'

const WEIGHTS = readFileSync(
  createRequire(import.meta.url).resolve('@vladmandic/face-api/model/tiny_face_detector_model.bin'),
)

/** The head of a GIF of so many pixels: enough to be measured. */
function gif(width: number, height = width): Blob {
  const head = Array.from('GIF89a', (sign) => sign.charCodeAt(0))
  return new Blob([Uint8Array.from([...head, width & 255, width >> 8, height & 255, height >> 8])])
}

/** One drawing in each of the sizes, measured in parts of its side. */
function drawn(...placed: readonly Placed[]): readonly FacePicture[] {
  return FACE_PICTURE_SIDES.map((side) => ({
    side,
    data: drawFaces(
      side,
      placed.map(({ what, x, y, high }) => ({ what, x: x * side, y: y * side, high: high * side })),
    ),
  }))
}

async function count(
  pictures: readonly (readonly FacePicture[] | null)[],
  load: FaceTools['load'] = () => Promise.resolve(WEIGHTS),
): Promise<readonly FacesReply[]> {
  const replies: FacesReply[] = []
  let next = 0
  const decode: FaceTools['decode'] = () => {
    const picture = pictures[next++] ?? null
    return picture === null ? Promise.reject(new Error('not decoded')) : Promise.resolve(picture)
  }
  await countInFiles(
    pictures.map(() => gif(900)),
    { load, decode },
    (reply) => replies.push(reply),
  )
  return replies
}

function counts(replies: readonly FacesReply[]): readonly (number | string)[] {
  return replies.flatMap((reply): readonly (number | string)[] => {
    if (reply.kind !== 'picture') return []
    return reply.count.kind === 'counted' ? [reply.count.faces] : [reply.count.kind]
  })
}

describe('counting faces', () => {
  it('finds drawn faces small and large, once each', async () => {
    const face = (x: number, y: number, high: number): Placed => ({ what: 'face', x, y, high })
    const several = drawn(face(0.19, 0.4, 0.24), face(0.5, 0.7, 0.12), face(0.8, 0.45, 0.26))
    const replies = await count([several, drawn(face(0.5, 0.45, 0.8))])
    expect(counts(replies)).toEqual([3, 1])
    expect(replies.at(-1)).toEqual({ kind: 'done' })
  })

  it('takes no house for a face', async () => {
    const house: Placed = { what: 'house', x: 0.75, y: 0.5, high: 0.36 }
    const face: Placed = { what: 'face', x: 0.27, y: 0.43, high: 0.36 }
    expect(counts(await count([drawn(house), drawn(house, face)]))).toEqual([0, 1])
  })

  it('overwrites the pixels, and goes on after a picture that the browser can not open', async () => {
    const picture = drawn({ what: 'house', x: 0.5, y: 0.5, high: 0.6 })
    expect(counts(await count([null, picture]))).toEqual(['not-opened', 0])
    expect(picture.every(({ data }) => data.every((byte) => byte === 0))).toBe(true)
  })

  it('does not have decoded what is no picture, or too large', async () => {
    const replies: FacesReply[] = []
    const decode = (): Promise<never> => {
      throw new Error('decoded')
    }
    const load = () => Promise.resolve(WEIGHTS)
    const files = [gif(60_000, 1000), new Blob(['la la la']), new Blob()]
    await countInFiles(files, { load, decode }, (reply) => replies.push(reply))
    expect(counts(replies)).toEqual(['not-opened', 'not-opened', 'not-opened'])
  })

  it('says so where the network did not come, or another one did', async () => {
    const lost = [{ kind: 'not-loaded' }]
    expect(await count([drawn()], () => Promise.reject(new Error('offline')))).toEqual(lost)
    expect(await count([drawn()], () => Promise.resolve(WEIGHTS.subarray(1)))).toEqual(lost)
  })

  it('says beforehand how much is loaded', () => {
    const megabytes = (WEIGHTS.length / 1e6).toFixed(1)
    expect(translate('en', 'exposure.faces-hint')).toContain(`${megabytes} MB`)
    expect(translate('de', 'exposure.faces-hint')).toContain(`${megabytes.replace('.', ',')} MB`)
  })
})
