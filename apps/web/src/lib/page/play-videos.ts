/** The page on which videos are opened, as young people and as adults read it, may play them: what its document made itself, and nothing that has an address. */

const ROUTES: ReadonlySet<string | null> = new Set(['/[lang]/stop', '/[lang]/stop/adult'])

/** How the policy begins that SvelteKit writes into each page, or sends with it while pages are being worked on. */
const POLICY = "default-src 'none';"

export function playsVideos(route: string | null): boolean {
  return ROUTES.has(route)
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
