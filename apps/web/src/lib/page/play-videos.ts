/** The page on which videos are opened may play them, for either reader: what its document made itself, and nothing that has an address. */

const ROUTE = '/[lang]/stop/[[adult=adult]]'

/** How the policy begins that SvelteKit writes into each page, or sends with it while pages are being worked on. */
const POLICY = "default-src 'none';"

export function playsVideos(route: string | null): boolean {
  return route === ROUTE
}

/**
 * A page or a policy that lets videos play. Throws where there is no policy that could be widened: a page without one must not
 * be built.
 */
export function letVideosPlay(text: string): string {
  if (!text.includes(POLICY))
    throw new Error('a page that plays videos carries no content security policy')
  return text.replace(POLICY, `${POLICY} media-src blob:;`)
}
