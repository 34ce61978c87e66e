import { describe, expect, it } from 'vitest'
import { countFaces } from './count-faces.ts'
import { findFaces } from './find-faces.ts'
import { FACE_NET_BYTES, openFaceNet } from './weights.ts'

const SIDE = 64

/** A network that says the same of each cell, and looks at nothing: all weights are near zero but the last ones. */
function netThatSays(scores: readonly number[]) {
  const net = openFaceNet(new Uint8Array(FACE_NET_BYTES))
  if (net === null) throw new Error('these are its bytes')
  const values = new Float32Array(512 * 25)
  const bias = Float32Array.from(scores.flatMap((score) => [0, 0, 0, 0, score]))
  return { ...net, last: { from: 512, to: 25, values, bias } }
}

describe('findFaces', () => {
  it('tells boxes in parts of the side, one for each cell and size that is sure enough', () => {
    const net = netThatSays([1, -1, -1, -1, 0])
    const boxes = findFaces(net, { side: SIDE, data: new Uint8Array(SIDE * SIDE * 4) })
    expect(boxes).toHaveLength(4)
    const { left, top, width, height, score } = boxes[3] ?? boxes[0] ?? {}
    expect([left, top, width, height].map((value) => Math.round((value ?? 0) * 100))).toEqual([
      Math.round((0.75 - 1.603231 / 4) * 100),
      Math.round((0.75 - 2.094468 / 4) * 100),
      80,
      105,
    ])
    expect(score).toBeCloseTo(0.731, 3)
  })

  it('takes nothing but squares of whole cells with four bytes a pixel', () => {
    const net = netThatSays([1, 1, 1, 1, 1])
    for (const [side, length] of [
      [0, 0],
      [30, 3600],
      [32, 3072],
    ] as const) {
      expect(() => findFaces(net, { side, data: new Uint8Array(length) })).toThrow(RangeError)
    }
  })
})

describe('countFaces', () => {
  it('counts boxes that lie on one another once, also those of another size of the picture', () => {
    // The second size of box covers the whole picture from each of the cells.
    const net = netThatSays([-1, 1, -1, -1, -1])
    const sizes = [64, 32].map((side) => ({ side, data: new Uint8Array(side * side * 4) }))
    expect(countFaces(net, sizes)).toBe(1)
    expect(countFaces(netThatSays([-1, -1, -1, -1, -1]), sizes)).toBe(0)
  })
})
