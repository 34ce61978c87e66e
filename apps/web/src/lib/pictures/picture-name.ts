/** What a picture is called: its number, and its file's name where that says more. */
import type { Language } from '@holdfast/engine/text'
import { translate } from '#lib/words.ts'

/** `Picture 2 (IMG_0412.PNG)`. Pasted pictures are all called `image.png`, which says nothing. */
export function pictureName(language: Language, index: number, file: string): string {
  const name = translate(language, 'check.pictures.name', { number: index + 1 })
  return file === '' || file === 'image.png' ? name : `${name} (${file})`
}
