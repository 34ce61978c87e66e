/** Where the tools for reading pictures are served; `reading-assets.ts` puts them there. */
declare const __READING__: string

/** Address of a file below the folder of these tools. */
export function readingAsset(path: string): string {
  return `${__READING__}/${path}`
}

/** Whether pictures were read here before, so that nothing needs to be loaded any more. */
export async function toolsAreKept(): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  return (
    (await caches.match(readingAsset('tesseract/worker.min.js'), { ignoreVary: true })) !==
    undefined
  )
}
