import { PICTURE_LANGUAGES, type PictureLanguage } from './languages.ts'

/** Where the tools for reading pictures are served; `reading-assets.ts` puts them there. */
declare const __READING__: string

/** Address of a file below the folder of these tools. */
export function readingAsset(path: string): string {
  return `${__READING__}/${path}`
}

/** A file's bytes. Rejects where they do not come. */
export async function loadReadingAsset(path: string): Promise<Uint8Array> {
  const response = await fetch(readingAsset(path))
  if (!response.ok) throw new Error(`${path} is not where it should be`)
  return new Uint8Array(await response.arrayBuffer())
}

/** The languages for which nothing needs to be loaded any more, since pictures in them were read here before. */
export async function keptLanguages(): Promise<readonly PictureLanguage[]> {
  if (!('caches' in globalThis)) return []
  // The languages come last, after all that reads them.
  const kept = await Promise.all(
    PICTURE_LANGUAGES.map((code) =>
      caches.match(readingAsset(`languages/${code}.traineddata.gz`), { ignoreVary: true }),
    ),
  )
  return PICTURE_LANGUAGES.filter((_, index) => kept[index] !== undefined)
}
