/** The posts with their words in every language that there is, the page's own first. */
import { aids } from '@holdfast/data/aids'
import type { Post, PostElsewhere, Source } from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'
import { languageName } from './language-name.ts'

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

/** All posts, in their order. */
export function shownPosts(language: Language): readonly ShownPost[] {
  return aids.posts.map((post) => ({
    id: post.id,
    name: say(post.name, language),
    helps: say(post.helps, language),
    not: say(post.not, language),
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
