/** Small pictures for tests, drawn by code, as files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import sharp, { type Sharp } from 'sharp'

/** Writes a PNG and gives back its path. */
export async function drawFile(
  folder: string,
  name: string,
  drawing: Drawing,
  turn: (picture: Sharp) => Sharp = (picture) => picture,
): Promise<string> {
  const { width, height, data } = drawPicture(drawing, 520, 400, 3)
  const raw = sharp(data, { raw: { width, height, channels: 3 } })
  const path = join(folder, name)
  writeFileSync(path, await turn(raw).png().toBuffer())
  return path
}
