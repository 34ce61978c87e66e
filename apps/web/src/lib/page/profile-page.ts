/** The questions about a profile in one language, by part. It arranges what `data/profile` says. */
import { profileQuestions } from '@holdfast/data/profile'
import { REGISTER, sourcesOf, type Source } from '@holdfast/engine/plan'
import { PROFILE_PARTS, type ProfilePart, type ProfileQuestion } from '@holdfast/engine/profile'
import { say, type Language, type Text } from '@holdfast/engine/text'
import type { Reader } from './readers.ts'

/** A question in the reader's language. */
export interface ShownQuestion extends Pick<
  ProfileQuestion,
  'id' | 'weight' | 'urgent' | 'confirmed'
> {
  readonly question: string
  readonly look: string
  readonly sign: string
  readonly yes: string
  readonly no: string
  readonly sources: readonly Source[]
}

export interface ProfilePage {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly parts: readonly {
    readonly id: ProfilePart
    readonly questions: readonly ShownQuestion[]
  }[]
  readonly sources: readonly Source[]
  /** Who advises to search for the picture. */
  readonly search: Pick<ShownQuestion, 'sources' | 'confirmed'>
}

export function profilePage(language: Language, reader: Reader): ProfilePage {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  const shown = profileQuestions.entries.map((entry) => ({
    about: entry.about,
    question: showQuestion(entry, words),
  }))
  const search = shown.find(({ question }) => question.id === 'photo-elsewhere')?.question
  return {
    reader,
    parts: PROFILE_PARTS.map((id) => ({
      id,
      questions: shown.flatMap(({ about, question }) => (about === id ? [question] : [])),
    })),
    sources: profileQuestions.sources,
    search: { sources: search?.sources ?? [], confirmed: search?.confirmed ?? false },
  }
}

function showQuestion(entry: ProfileQuestion, words: (text: Text) => string): ShownQuestion {
  const { id, weight, urgent, confirmed } = entry
  return {
    id,
    weight,
    confirmed,
    ...(urgent === true && { urgent }),
    question: words(entry.question),
    look: words(entry.look),
    sign: words(entry.sign),
    yes: words(entry.yes),
    no: words(entry.no),
    sources: sourcesOf(profileQuestions, entry.sources),
  }
}
