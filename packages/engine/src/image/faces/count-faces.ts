/** The number of faces that the network finds in a picture, looked at twice. Only a number leaves. */
import { findFaces, type FaceBox, type FacePicture } from './find-faces.ts'
import type { FaceNet } from './weights.ts'

/**
 * The sides of the squares in which one picture is looked at: its authors' own size finds faces from a tenth of the side on,
 * and misses those that fill the picture, as profile photos have them; the small one finds these for little more work.
 */
export const FACE_PICTURE_SIDES = [416, 160] as const

/** Two boxes of which the smaller one lies in the other by more than this are one face. */
const MOST_SHARED = 0.5

/** Counts faces in one picture, given in several sizes, placed alike in each. Throws `RangeError` as `findFaces` does. */
export function countFaces(net: FaceNet, sizes: readonly FacePicture[]): number {
  const boxes = sizes.flatMap((size) => findFaces(net, size))
  const kept: FaceBox[] = []
  for (const box of boxes.sort((one, other) => other.score - one.score)) {
    if (kept.every((other) => shared(box, other) <= MOST_SHARED)) kept.push(box)
  }
  return kept.length
}

/** What both cover, as a part of the smaller one. */
function shared(one: FaceBox, other: FaceBox): number {
  const right = Math.min(one.left + one.width, other.left + other.width)
  const lower = Math.min(one.top + one.height, other.top + other.height)
  const across = Math.max(0, right - Math.max(one.left, other.left))
  const down = Math.max(0, lower - Math.max(one.top, other.top))
  return (across * down) / Math.min(one.width * one.height, other.width * other.height)
}
