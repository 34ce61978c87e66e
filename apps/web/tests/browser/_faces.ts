/** Pictures with drawn faces, coded by the browser itself, for the tests beside this file. */
import type { Browser } from 'playwright-core'
import { drawFaces, type Placed } from '@holdfast/engine/made-faces'

const WIDTH = 800

/** A picture of 800 by 500 pixels as PNG. */
export async function pictureOf(browser: Browser, placed: readonly Placed[]): Promise<Buffer> {
  const page = await browser.newPage()
  const pixels = Buffer.from(drawFaces(WIDTH, placed)).toString('base64')
  const address = await page.evaluate(
    ({ width, coded }) => {
      const canvas = document.createElement('canvas')
      canvas.width = width
      canvas.height = 500
      const bytes = Uint8ClampedArray.from(atob(coded), (sign) => sign.charCodeAt(0))
      canvas.getContext('2d')?.putImageData(new ImageData(bytes, width), 0, 0)
      return canvas.toDataURL('image/png')
    },
    { width: WIDTH, coded: pixels },
  )
  await page.close()
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
