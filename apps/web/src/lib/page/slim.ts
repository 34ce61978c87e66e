/** Makes a prerendered page smaller. Not a general minifier: it knows the pages that this app makes. */

/** Matches Svelte's hydration marks (`<!--[-->`), not a tag. Linear: a mark holds no angle bracket. */
const MARKS = /<!--[^<>]*-->/gu

/** Matches the space between two tags, with or without a line break; not the spaces inside a sentence. */
const BETWEEN_TAGS = />\s+</gu

/** Matches any link element; which ones go is decided by hand. */
const LINKS = /<link [^<>]*>/gu

/** What the policy says of style attributes: SvelteKit's announcer needs one, in hydrated pages. */
const ANNOUNCER = ' style-src-attr '

/** A page without what only hydration needs. A page that hydrates itself comes back as it was. */
export function slim(html: string): string {
  if (html.includes('__sveltekit_')) return html
  return (
    withoutAnnouncer(html)
      .replace(MARKS, '')
      // Hydration's link to styles that are in the page already.
      .replace(LINKS, (link) => (link.includes(' disabled') ? '' : link))
      // A space in one line may stand between two words, and one is enough; a line break is only the template's own.
      .replace(BETWEEN_TAGS, (space) => (space.includes('\n') ? '><' : '> <'))
  )
}

function withoutAnnouncer(html: string): string {
  const start = html.indexOf(ANNOUNCER)
  return start < 0 ? html : html.slice(0, start) + html.slice(html.indexOf(';', start) + 1)
}
