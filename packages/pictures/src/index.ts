/** Pictures and videos in Node: a file to pixels and to its sums, within limits. Nothing of a picture is kept, written or logged. */
export { decodePicture } from './decode-picture.ts'
export { digestFile } from './digest-file.ts'
export { LONGEST_SIDE, MOST_PIXELS, type Decoded, type PictureIssue } from './picture-types.ts'
export {
  MOST_FRAMES,
  readVideo,
  type VideoFrame,
  type VideoIssue,
  type VideoOptions,
  type VideoReading,
} from './read-video.ts'
export { sampleFrames } from './sample-frames.ts'
