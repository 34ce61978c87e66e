/** Characters that Skype writes as references, in words without elements: quicker than a parser. */

/** Matches `&lt;`, `&#39;`, `&#x1f600;`; not `&nbsp;`, `AT&T`. */
const REFERENCE =
  /&(?:(?<name>amp|lt|gt|quot|apos)|#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6}));/giu

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const MAX_CODE_POINT = 0x10ffff

export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(REFERENCE, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return CHARACTERS[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= MAX_CODE_POINT ? String.fromCodePoint(code) : whole
  })
}
