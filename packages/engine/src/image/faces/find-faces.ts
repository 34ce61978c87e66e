/**
 * Where a small network takes something in a picture for a face. It tells no face from another, and is often wrong both ways.
 * The tiny face detector of face-api.js: Tiny YOLO v2 (Redmon and Farhadi, YOLO9000, 2016) with separable convolutions.
 */
import {
  convolveChannels,
  convolveInside,
  largestOfFour,
  mixChannels,
  type PlaceMap,
} from './layers.ts'
import type { FaceNet } from './weights.ts'

/** A square of pixels, four bytes each: red, green, blue, and one that is not looked at. */
export interface FacePicture {
  /** A multiple of 32. A picture that is no square stands in its upper left corner, and the rest is black. */
  readonly side: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** A box around a face, in parts of the square's side. */
export interface FaceBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 0…1; no probability. */
  readonly score: number
}

/** What the network was taught to take away from each colour. */
const MEAN = [117.001, 114.697, 97.404] as const

/** Sizes from which boxes are told, in cells. */
const ANCHORS = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const

/** Numbers of a box. */
const NUMBERS = 5

/** Its authors' own: less is no face. */
const LEAST_SCORE = 0.5

/** Pixels on a cell's side: the map is halved five times. */
const CELL = 32

/** Finds faces; some more than once, in boxes that lie on one another. Throws `RangeError` where the picture is not such a square. */
export function findFaces(net: FaceNet, { side, data }: FacePicture): readonly FaceBox[] {
  if (side <= 0 || side % CELL !== 0 || data.length !== side * side * 4) {
    throw new RangeError(
      `picture: a square of a multiple of ${CELL} pixels, got ${data.length} bytes for ${side}`,
    )
  }
  let map = then(colours(side, data), (seen) => convolveInside(seen, net.first))
  for (const layer of net.middle) {
    map = then(map, (seen) => largestOfFour(seen, 2))
    map = then(map, (seen) => convolveChannels(seen, layer))
  }
  map = then(map, (seen) => largestOfFour(seen, 1))
  map = then(map, (seen) => mixChannels(seen, net.last))
  return boxesOf(map)
}

/** The next map, with the one before overwritten: it is the picture in other numbers. */
function then(map: PlaceMap, next: (map: PlaceMap) => PlaceMap): PlaceMap {
  const made = next(map)
  map.values.fill(0)
  return made
}

function colours(side: number, data: FacePicture['data']): PlaceMap {
  const values = new Float32Array(side * side * 3)
  for (let place = 0; place < side * side; place++) {
    for (const [colour, mean] of MEAN.entries()) {
      values[place * 3 + colour] = ((data[place * 4 + colour] ?? 0) - mean) / 255
    }
  }
  return { side, channels: 3, values }
}

function boxesOf({ side, values }: PlaceMap): readonly FaceBox[] {
  const boxes: FaceBox[] = []
  for (let cell = 0; cell < side * side; cell++) {
    for (const [index, [wide, high]] of ANCHORS.entries()) {
      const at = (cell * ANCHORS.length + index) * NUMBERS
      const number = (offset: number): number => values[at + offset] ?? 0
      const score = sigmoid(number(4))
      if (score <= LEAST_SCORE) continue
      const width = (Math.exp(number(2)) * wide) / side
      const height = (Math.exp(number(3)) * high) / side
      const middle = ((cell % side) + sigmoid(number(0))) / side
      const centre = (Math.floor(cell / side) + sigmoid(number(1))) / side
      boxes.push({ left: middle - width / 2, top: centre - height / 2, width, height, score })
    }
  }
  return boxes
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
