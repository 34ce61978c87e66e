/** Who is who in a backup: which addresses are one person's, and what the phone calls them. */
import { findSameNumbers, plainAddress } from './numbers.ts'
import type { SmsRecord } from './record.ts'

export interface AddressBook {
  /** The same for every way of writing one address. */
  readonly keyOf: (address: string) => string
  /** The contact's name of a key, where any record tells it. */
  readonly nameOf: (key: string) => string | undefined
}

/** Addresses of one contact beyond which they are not compared with one another. */
const MAX_COMPARED = 50

export function createAddressBook(records: readonly SmsRecord[]): AddressBook {
  const plain = new Map<string, string>()
  const byName = new Map<string, Set<string>>()
  for (const { addresses, name } of records) {
    for (const address of addresses) {
      if (!plain.has(address)) plain.set(address, plainAddress(address))
    }
    const [only] = addresses
    if (name === undefined || only === undefined) continue
    const known = byName.get(name)
    if (known === undefined) byName.set(name, new Set([plain.get(only) ?? only]))
    else known.add(plain.get(only) ?? only)
  }
  const same = new Map<string, string>()
  const names = new Map<string, string>()
  for (const [name, addresses] of byName) {
    for (const address of addresses) if (!names.has(address)) names.set(address, name)
    if (addresses.size < 2 || addresses.size > MAX_COMPARED) continue
    for (const [one, other] of findSameNumbers([...addresses])) same.set(one, other)
  }
  return {
    keyOf: (address) => {
      const known = plain.get(address) ?? plainAddress(address)
      return same.get(known) ?? known
    },
    nameOf: (key) => names.get(key),
  }
}
