/** What the page and the worker that reads pictures say to each other. Types only; no picture is among the replies. */
import type { ScreenChat } from '@holdfast/engine/screenshots'
import type { PictureLanguage } from './languages.ts'

export interface PictureRequest {
  readonly files: readonly Blob[]
  /** The likeliest first. */
  readonly languages: readonly PictureLanguage[]
}

/** Why a picture was not read: names the text `check.pictures.<trouble>`. */
export type PictureTrouble = 'refused' | 'unreadable' | 'too-large'

export type PictureReply =
  /** The tools are there; now the pictures. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly picture: number; readonly share: number }
  | { readonly kind: 'trouble'; readonly picture: number; readonly trouble: PictureTrouble }
  | {
      readonly kind: 'done'
      readonly chat: ScreenChat
      /** For each picture of the chat its index among the files. */
      readonly pictures: readonly number[]
    }
  /** The tools could not be loaded. Nothing was read. */
  | { readonly kind: 'no-tools' }
