/** Text as people look for it: whatever its case and accents are. */

/** The marks that NFD takes off letters: the ¨ of `ü`, the ´ of `é`; not the `u` and `e`. */
const MARKS = /\p{Mn}/gu

/** `zurich` for ` Zürich`. */
export function searchable(text: string): string {
  return text.normalize('NFD').replaceAll(MARKS, '').trim().toLowerCase()
}
