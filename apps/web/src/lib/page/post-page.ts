/** The posts for a reader, with their words in every language that there is, the page's own first. */
import { aids } from '@holdfast/data/aids'
import {
  REGISTER,
  type PlanStep,
  type Post,
  type PostElsewhere,
  type Source,
} from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language, type Text } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'
import { crisisByCountry, type CountryInCrisis } from './crisis.ts'
import { languageName } from './language-name.ts'
import type { Reader } from './readers.ts'
import { sharedSteps } from './shared-steps.ts'

/** The words of a post in one language. */
export interface PostWording {
  /** The language of the words, as for `lang`. */
  readonly written: string
  /** What that language is called on this page. */
  readonly name: string
  readonly words: string
  /** Who wrote and read it, for a language that the pages do not speak. */
  readonly translation?: Pick<PostElsewhere, 'by' | 'readBy'>
}

export interface ShownPost {
  readonly id: string
  readonly name: string
  readonly helps: string
  readonly not: string
  readonly wordings: readonly PostWording[]
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface PostPage {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly posts: readonly ShownPost[]
  /** How an account is taken back. */
  readonly account: readonly PlanStep[]
  /** Whom the words about experts name. */
  readonly experts: readonly Source[]
}

const EXPERTS = [
  'netsafe-sextortion',
  'cnil-webcam-blackmail-relayed',
  'ineqe-sextortion-ai',
  'ceop-online-blackmail',
]

export function postPage(language: Language, reader: Reader): PostPage {
  return {
    reader,
    crisis: crisisByCountry(language, reader),
    posts: shownPosts(language, reader),
    account: sharedSteps({ steps: ['take-back-account'], role: reader, language }),
    experts: citedSources(EXPERTS),
  }
}

/** All posts, in their order. */
function shownPosts(language: Language, reader: Reader): readonly ShownPost[] {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  return aids.posts.map((post) => ({
    id: post.id,
    name: words(post.name),
    helps: words(post.helps),
    not: words(post.not),
    wordings: wordingsOf(post, language),
    sources: citedSources(post.sources),
    confirmed: post.confirmed,
  }))
}

function wordingsOf({ words, others }: Post, language: Language): readonly PostWording[] {
  const own = [language, ...LANGUAGES.filter((other) => other !== language)]
  return [
    ...own.map((written) => ({
      written,
      name: languageName(written, language),
      words: say(words, written),
    })),
    ...others.map(({ language: written, words, ...translation }) => ({
      written,
      name: languageName(written, language),
      words,
      translation,
    })),
  ]
}
