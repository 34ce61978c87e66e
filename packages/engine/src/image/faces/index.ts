/**
 * How many faces a picture may show, on the device: pixels in, a number out. It tells no face from another and knows nobody;
 * decoding and shrinking are the caller's, and so are the bytes of the network.
 */
export { countFaces, FACE_PICTURE_SIDES } from './count-faces.ts'
export type { FacePicture } from './find-faces.ts'
export { openFaceNet, type FaceNet } from './weights.ts'
