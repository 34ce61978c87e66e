/** Stands in for SvelteKit's session storage (`vite.config.ts` puts it there): it remembers nothing. */

/** Nothing was kept. */
export function get(): undefined {
  return undefined
}

/** Keeps nothing. */
export function set(): void {
  // Nothing to do, by design.
}
