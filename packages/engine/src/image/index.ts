/** Fingerprints of pictures, on the device: pixels in, PDQ out; bytes in, MD5 and SHA-256 out. Decoding is the caller's. */
export type * from './types.ts'
export { createDigest, type Digest, type FileDigest } from './digest.ts'
export { createFastHasher, createPdqHasher } from './fast-pdq.ts'
export { formatHash, hashDistance, LOW_QUALITY, MATCH_DISTANCE, parseHash } from './hash.ts'
export { createPlainHasher, type PdqHasher } from './pdq.ts'
export { BYTES_TO_RECOGNISE, recognisePicture, type PictureFormat } from './picture-format.ts'
export { TURNS } from './turns.ts'
