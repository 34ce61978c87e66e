/** The shapes of pictures of a chat on their way to a conversation. Types only. */
import type { ChatEvent, MessageKind } from '../chat/index.ts'

/** A picture as it came, four bytes a pixel: red, green, blue, opacity. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** A picture made ready for text recognition: dark words on white, whatever the theme. One byte a pixel. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
  /** Its pixels per pixel of the picture that it was made of. */
  readonly scale: number
}

/** A rectangle in pixels; right and bottom are the first pixel beyond. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A word as the recognition read it. */
export interface OcrWord {
  readonly text: string
  /** In pixels of the GreyPicture. */
  readonly box: Box
  /** 0…100, as the recognition believes. It believes too much. */
  readonly confidence: number
}

export interface OcrLine {
  readonly box: Box
  readonly words: readonly OcrWord[]
}

/** A horizontal piece of a tall picture, and where its first row lies in it. */
export interface Band {
  readonly picture: GreyPicture
  readonly top: number
}

/** Where on the screen a message stands. Apps put the owner's on the right and notices in the centre. */
export type ScreenSide = 'left' | 'right' | 'centre'

/** What a message on a screen quotes above its words. */
export interface ScreenReply {
  readonly name?: string
  readonly text: string
}

export interface ScreenMessage {
  readonly side: ScreenSide
  /** Whose it is, where a name stands with it. */
  readonly name?: string
  readonly text: string
  /** As read: `14:03`, `2:03 PM`. */
  readonly time?: string
  /** `text` when left out. */
  readonly kind?: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
  readonly edited?: true
  readonly reply?: ScreenReply
  /** A header that names a day and is no message. */
  readonly day?: true
  /** The edge of the picture or of a bar cuts it: there may be more. */
  readonly cut?: true
  /** Words or side were read with doubt. */
  readonly unsure?: true
  /** Index of its picture among those given to `joinScreenshots`; 0 before. */
  readonly picture: number
  /** Which message of its picture it is, from 1; `joinScreenshots` fills it in. */
  readonly number?: number
  /** In pixels of the picture as it came. */
  readonly box: Box
}

/** What stands on the screen and is no message: clock, battery, buttons, the field to write in. */
export interface ScreenRest {
  readonly text: string
  readonly box: Box
}

export interface ScreenReading {
  readonly width: number
  readonly height: number
  /** The name above the chat. */
  readonly title?: string
  /** Whether sides tell who wrote (bubbles), or only names do, all messages standing on the left. */
  readonly layout: 'bubbles' | 'names'
  /** From top to bottom. */
  readonly messages: readonly ScreenMessage[]
  readonly rest: readonly ScreenRest[]
}

export interface ScreenChat {
  readonly title?: string
  readonly layout: 'bubbles' | 'names'
  /** Names that stand with messages, in the order in which they turn up. */
  readonly names: readonly string[]
  readonly messages: readonly ScreenMessage[]
  /** The pictures' indexes in the order in which they follow one another. */
  readonly order: readonly number[]
  /** Indexes into `messages` before which something may be missing: the pictures do not overlap there. */
  readonly gaps: readonly number[]
  /** How many messages were left out since another picture shows them too. */
  readonly repeated: number
}

/** Who is who, for `toConversation`. */
export interface ScreenNames {
  /** The owner's name, as it stands on the screen where names do. */
  readonly mine: string
  /** For messages on the left that carry no name. */
  readonly other: string
  /** What the person calls each picture, for `Place.file`; `picture 1` and so on when left out. */
  readonly pictures?: readonly string[]
}

/** One class of the picture guard with its share, 0…1. */
export interface PictureClass {
  readonly className: string
  readonly probability: number
}
