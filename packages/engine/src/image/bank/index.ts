/** Banks of fingerprints and exact search in them. It keeps hashes and what is said of them, never pictures. */
export type * from './types.ts'
export { createBank, type Bank } from './bank.ts'
export { createHashIndex, type HashIndex, type Near } from '../search/hash-index.ts'
export { createPlainSearch, type PlainSearch } from '../search/plain-search.ts'
export { createWatch, type Watch } from './watch.ts'
