/** Reading pictures of a chat: pixels and recognised words in, a conversation out. The recognition itself is the caller's. */
export type * from './types.ts'
export { cutIntoBands, joinBands } from './bands.ts'
export { joinScreenshots } from './join.ts'
export { judgePicture } from './judge-picture.ts'
export { toOcrLines, type TesseractBlock } from './ocr-lines.ts'
export { prepareForReading } from './prepare.ts'
export { readScreenshot } from './read-screenshot.ts'
export { toConversation } from './to-conversation.ts'
