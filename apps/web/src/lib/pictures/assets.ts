import { PICTURE_LANGUAGES, type PictureLanguage } from './languages.ts'

/** Where the tools for reading pictures are served; `reading-assets.ts` puts them there. */
declare const __READING__: string

/** Address of a file below the folder of these tools. */
export function readingAsset(path: string): string {
  return `${__READING__}/${path}`
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
