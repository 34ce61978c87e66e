/** Banks of fingerprints, exact search in them, and the files in which others keep them. Hashes and what is said of them, never pictures. */
export type * from './types.ts'
export { createBank, type Bank } from './bank.ts'
export { createHashIndex, type HashIndex, type Near } from '../search/hash-index.ts'
export { createPlainSearch, type PlainSearch } from '../search/plain-search.ts'
export { groupVideos, videoOf } from './videos.ts'
export { createWatch, type Watch } from './watch.ts'
export { loadIndex, saveIndex, type LoadedIndex } from '../search/snapshot.ts'
export { loadBank, saveBank, type LoadedBank } from './snapshot.ts'
export { isSnapshot, type SnapshotIssue } from '../search/sealed.ts'
export {
  BANK_FORMATS,
  readBankFiles,
  recogniseBank,
  writeBank,
  type BankFormatId,
} from './formats/index.ts'
export type {
  BankFile,
  BankIssue,
  BankIssueCode,
  BankPlace,
  BankReading,
  BankSnapshot,
} from './formats/types.ts'
