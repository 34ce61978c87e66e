/** The words in which a page has it told what was found in a chat. Types only. */
import type { Language, Register } from '@holdfast/engine/text'

export interface Wording {
  readonly language: Language
  readonly register: Register
}
