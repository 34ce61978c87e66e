/**
 * The weights of the tiny face detector as its authors wrote them: one byte each, and for each block what a byte stands for.
 * The bytes are not ours and not here; the table is for the one version of them that is pinned (decision 0025).
 */

/** A block of weights: `scale * byte + least` is a weight. */
interface Block {
  readonly length: number
  readonly scale: number
  readonly least: number
}

/** Matrix of a layer: rows for what comes in, columns for what goes out, and one number more for each column. */
export interface Matrix {
  readonly from: number
  readonly to: number
  /** `from * to` weights, row by row. */
  readonly values: Float32Array
  /** `to` numbers. */
  readonly bias: Float32Array
}

/** A layer that looks at each channel's 3 by 3 surroundings, then mixes the channels. */
export interface SeparableLayer {
  /** 9 weights for each channel: place by place, channels together. */
  readonly around: Float32Array
  readonly mix: Matrix
}

export interface FaceNet {
  /** 3 by 3 surroundings of three colours → 16 channels. */
  readonly first: Matrix
  readonly middle: readonly SeparableLayer[]
  /** Five boxes of five numbers for each cell. */
  readonly last: Matrix
}

/** Channels between the layers. */
const CHANNELS = [16, 32, 64, 128, 256, 512] as const

/** For each cell: five boxes, each with two numbers for its place, two for its size and one for how much it is a face. */
const OUTPUTS = 25

/** Scale and least weight of each block, in the order of the bytes (`tiny_face_detector_model-weights_manifest.json` 1.7.15). */
const QUANTIZED: readonly (readonly [scale: number, least: number])[] = [
  [0.009007044399485869, -1.2069439495311063],
  [0.005263455241334205, -0.9211046672334858],
  [0.004001977630690033, -0.5042491814669441],
  [0.013836609615999109, -1.411334180831909],
  [0.0015159862590771096, -0.30926119685173037],
  [0.002666276225856706, -0.317286870876948],
  [0.015265831292844286, -1.6792414422128714],
  [0.0020280554598453, -0.37113414915168985],
  [0.006100742489683862, -0.8907084034938438],
  [0.016276211832083907, -2.0508026908425725],
  [0.003394414279975143, -0.7637432129944072],
  [0.006716050119961009, -0.8059260143953211],
  [0.021875603993733724, -2.8875797271728514],
  [0.0041141652009066415, -0.8187188749804216],
  [0.008423839597141042, -0.9013508368940915],
  [0.030007277283014035, -3.8709387695088107],
  [0.008402082966823203, -1.4871686851277068],
  [0.028336129469030042, -4.675461362389957],
  [0.002268134028303857, -0.41053225912299807],
]

/** How many weights each block has, in the order of the bytes. */
const LENGTHS: readonly number[] = [
  9 * 3 * CHANNELS[0],
  CHANNELS[0],
  ...CHANNELS.slice(1).flatMap((to, index) => {
    const from = CHANNELS[index] ?? 0
    return [9 * from, from * to, to]
  }),
  CHANNELS[5] * OUTPUTS,
  OUTPUTS,
]

const BLOCKS: readonly Block[] = QUANTIZED.map(([scale, least], index) => ({
  length: LENGTHS[index] ?? 0,
  scale,
  least,
}))

/** Bytes of the whole file. */
export const FACE_NET_BYTES: number = LENGTHS.reduce((sum, length) => sum + length, 0)

/** Opens the network; null where these are not as many bytes as it has. */
export function openFaceNet(bytes: Uint8Array): FaceNet | null {
  if (bytes.length !== FACE_NET_BYTES) return null
  const blocks = unpack(bytes)
  const block = (index: number): Float32Array => blocks[index] ?? new Float32Array()
  const matrix = (index: number, from: number, to: number): Matrix => ({
    from,
    to,
    values: block(index),
    bias: block(index + 1),
  })
  return {
    first: matrix(0, 27, CHANNELS[0]),
    middle: CHANNELS.slice(1).map((to, index) => ({
      around: block(2 + 3 * index),
      mix: matrix(3 + 3 * index, CHANNELS[index] ?? 0, to),
    })),
    last: matrix(17, CHANNELS[5], OUTPUTS),
  }
}

function unpack(bytes: Uint8Array): readonly Float32Array[] {
  let place = 0
  return BLOCKS.map(({ length, scale, least }) => {
    const block = bytes.subarray(place, place + length)
    place += length
    return Float32Array.from(block, (byte) => scale * byte + least)
  })
}
