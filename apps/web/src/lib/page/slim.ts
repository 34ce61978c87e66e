/** Makes a prerendered page smaller. Not a general minifier: it knows the pages that this app makes. */

/** Matches Svelte's hydration marks (`<!--[-->`), not text. Linear: a comment cannot hold another one. */
const COMMENTS = /<!--[^>]*-->/gu

/** Matches the line breaks and indentation between two tags, not the spaces inside a sentence. */
const BETWEEN_TAGS = />\s*\n\s*</gu

/** Matches the link that hydration needs in order not to load styles a second time; not an ordinary stylesheet. */
const DISABLED_STYLES = /<link [^>]*rel="stylesheet" disabled[^>]*>/gu

/** A page without what only hydration needs. A page that hydrates itself comes back as it was. */
export function slim(html: string): string {
  if (html.includes('__sveltekit_')) return html
  return html.replace(COMMENTS, '').replace(DISABLED_STYLES, '').replace(BETWEEN_TAGS, '><')
}
