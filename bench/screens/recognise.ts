/** Tesseract with its language data from node_modules: no network. */
import { createRequire } from 'node:module'
import { mkdtempSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, type Worker } from 'tesseract.js'
import { cutIntoBands, joinBands, toOcrLines } from '@holdfast/engine/screenshots'
import type { GreyPicture, OcrLine } from '@holdfast/engine/screenshots'
import type { Language } from './chats.ts'

const MODELS: Readonly<Record<Language, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
}

/** A worker that reads one language. To be ended by its `terminate`. */
export async function openReader(languages: readonly Language[]): Promise<Worker> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-ocr-'))
  for (const language of languages) {
    const model = MODELS[language]
    const home = dirname(
      createRequire(import.meta.url).resolve(`@tesseract.js-data/${model}/package.json`),
    )
    const file = `${model}.traineddata.gz`
    copyFileSync(join(home, '4.0.0_best_int', file), join(folder, file))
  }
  return createWorker(
    languages.map((language) => MODELS[language]),
    1,
    { langPath: folder, cacheMethod: 'none', gzip: true },
  )
}

export async function recognise(reader: Worker, grey: GreyPicture): Promise<readonly OcrLine[]> {
  const bands = cutIntoBands(grey)
  const lines: (readonly OcrLine[])[] = []
  for (const { picture } of bands) {
    const { data } = await reader.recognize(toPgm(picture), {}, { blocks: true, text: false })
    lines.push(toOcrLines(data.blocks))
  }
  return joinBands(bands, lines)
}

/** Portable greymap, the plainest file that Tesseract takes. */
function toPgm({ width, height, data }: GreyPicture): Buffer {
  return Buffer.concat([
    Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`),
    new Uint8Array(data),
  ])
}
