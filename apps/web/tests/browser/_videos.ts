/** Small videos for tests: drawings, coded by the browser itself, in a WebM that is written here or an MP4 that it records. */
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import type { Page } from 'playwright-core'

export const WIDTH = 320
export const HEIGHT = 240

/** What `page.evaluate` takes along: opaque pixels, four bytes each. */
function pixelsOf(drawing: Drawing): string {
  const { data } = drawPicture(drawing, WIDTH, HEIGHT, 3)
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4, 255)
  for (let place = 0; place < WIDTH * HEIGHT; place += 1) {
    pixels.set(data.subarray(place * 3, place * 3 + 3), place * 4)
  }
  return pixels.toString('base64')
}

/** One second of each drawing. Without its length in the file where `seconds` is null. */
export async function makeWebm(
  page: Page,
  drawings: readonly Drawing[],
  seconds: number | null = drawings.length,
): Promise<Buffer> {
  const frames = await encode(page, drawings)
  const clusters = frames.map((frame, second) =>
    element(
      '1f43b675',
      element('e7', whole(second * 1000)),
      // Of track 1, at the cluster's own time, a frame that needs no other.
      element('a3', Buffer.from([0x81, 0, 0, 0x80]), frame),
    ),
  )
  return Buffer.concat([
    element('1a45dfa3', element('4282', Buffer.from('webm'))),
    element(
      '18538067',
      element(
        '1549a966',
        element('2ad7b1', whole(1_000_000)),
        ...(seconds === null ? [] : [element('4489', real(seconds * 1000))]),
      ),
      element(
        '1654ae6b',
        element(
          'ae',
          ...[element('d7', whole(1)), element('73c5', whole(1)), element('83', whole(1))],
          element('86', Buffer.from('V_VP8')),
          element('e0', element('b0', whole(WIDTH)), element('ba', whole(HEIGHT))),
        ),
      ),
      ...clusters,
    ),
  ])
}

/** A little over a second of one drawing. */
export async function recordMp4(page: Page, drawing: Drawing): Promise<Buffer> {
  const recorded = await page.evaluate(
    async ({ pixels, width, height }) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width, height })
      const bytes = Uint8ClampedArray.from(atob(pixels), (sign) => sign.charCodeAt(0))
      const picture = new ImageData(bytes, width, height)
      const draw = (): void => canvas.getContext('2d')?.putImageData(picture, 0, 0)
      draw()
      const recorder = new MediaRecorder(canvas.captureStream(10), {
        mimeType: 'video/mp4',
        videoBitsPerSecond: 4_000_000,
      })
      const parts: Blob[] = []
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
      const stopped = new Promise((resolve) => {
        recorder.addEventListener('stop', resolve)
      })
      recorder.start()
      const drawing = setInterval(draw, 100)
      setTimeout(() => {
        recorder.stop()
      }, 1_600)
      await stopped
      clearInterval(drawing)
      const file = new Uint8Array(await new Blob(parts).arrayBuffer())
      return Array.from(file, (byte) => String.fromCharCode(byte)).join('')
    },
    { pixels: pixelsOf(drawing), width: WIDTH, height: HEIGHT },
  )
  return Buffer.from(recorded, 'latin1')
}

/** Each drawing as a frame of VP8 that needs no other. */
async function encode(page: Page, drawings: readonly Drawing[]): Promise<readonly Buffer[]> {
  const coded = await page.evaluate(
    async ({ pictures, width, height }) => {
      const frames: string[] = []
      const encoder = new VideoEncoder({
        output: (chunk) => {
          const bytes = new Uint8Array(chunk.byteLength)
          chunk.copyTo(bytes)
          frames.push(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
        },
        error: () => undefined,
      })
      encoder.configure({ codec: 'vp8', width, height, bitrate: 8_000_000, framerate: 1 })
      for (const [second, pixels] of pictures.entries()) {
        const bytes = Uint8Array.from(atob(pixels), (sign) => sign.charCodeAt(0))
        const frame = new VideoFrame(bytes, {
          format: 'RGBX',
          codedWidth: width,
          codedHeight: height,
          timestamp: second * 1_000_000,
        })
        encoder.encode(frame, { keyFrame: true })
        frame.close()
      }
      await encoder.flush()
      return frames
    },
    { pictures: drawings.map(pixelsOf), width: WIDTH, height: HEIGHT },
  )
  return coded.map((frame) => Buffer.from(frame, 'latin1'))
}

/** An element of EBML (RFC 8794): its id, its length in eight bytes, what is in it. */
function element(id: string, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(body.length) | (1n << 56n))
  return Buffer.concat([Buffer.from(id, 'hex'), length, body])
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function real(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes
}
