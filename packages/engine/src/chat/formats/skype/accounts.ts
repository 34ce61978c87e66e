/** Names of accounts: `8:live:kay`, `2:phone`, `28:bot`; `19:…@thread.skype` and `48:notes` are places, not people. */

/** Matches the number of a network before a name: `8:`; not `live:`. */
const NETWORK = /^(?<network>\d{1,2}):/u

/** Numbers of what is no person. */
const PLACES: ReadonlySet<string> = new Set(['19', '48'])

/** The name without the network; null where the id names a place. */
export function accountName(id: string): string | null {
  const network = NETWORK.exec(id)?.groups?.['network']
  if (network === undefined) return id === '' ? null : id
  return PLACES.has(network) ? null : id.slice(network.length + 1)
}
