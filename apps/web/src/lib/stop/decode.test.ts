import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeStored, MOST_PIXELS } from './decode.ts'

/** What the browser makes of any file; `closed` says whether it was let go. */
function browserDecodes(width: number, height: number): { closed: boolean } {
  const bitmap = {
    width,
    height,
    closed: false,
    close: () => {
      bitmap.closed = true
    },
  }
  vi.stubGlobal('createImageBitmap', () => Promise.resolve(bitmap))
  return bitmap
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('decoding a picture', () => {
  it('makes no pixels of one that turns out larger than its file says', async () => {
    const bitmap = browserDecodes(MOST_PIXELS + 1, 1)
    expect(await decodeStored(Uint8Array.of(1), 'gif')).toBeNull()
    expect(bitmap.closed).toBe(true)
  })

  it('lets the picture go where its pixels cannot be copied', async () => {
    const bitmap = browserDecodes(2, 2)
    await expect(decodeStored(Uint8Array.of(1), 'gif')).rejects.toThrow()
    expect(bitmap.closed).toBe(true)
  })
})
