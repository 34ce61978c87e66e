/** The questions about a profile in one language, by part. It arranges what `data/profile` says. */
import { profileQuestions } from '@holdfast/data/profile'
import { sourcesOf, type Source } from '@holdfast/engine/plan'
import { PROFILE_PARTS, type ProfilePart, type ProfileQuestion } from '@holdfast/engine/profile'
import { say, type Language } from '@holdfast/engine/text'

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
  readonly parts: readonly {
    readonly id: ProfilePart
    readonly questions: readonly ShownQuestion[]
  }[]
  readonly sources: readonly Source[]
  /** Who advises to search for the picture. */
  readonly search: Pick<ShownQuestion, 'sources' | 'confirmed'>
}

export function profilePage(language: Language): ProfilePage {
  const shown = profileQuestions.entries.map((entry) => ({
    about: entry.about,
    question: showQuestion(entry, language),
  }))
  const search = shown.find(({ question }) => question.id === 'photo-elsewhere')?.question
  return {
    parts: PROFILE_PARTS.map((id) => ({
      id,
      questions: shown.flatMap(({ about, question }) => (about === id ? [question] : [])),
    })),
    sources: profileQuestions.sources,
    search: { sources: search?.sources ?? [], confirmed: search?.confirmed ?? false },
  }
}

function showQuestion(entry: ProfileQuestion, language: Language): ShownQuestion {
  const { id, weight, urgent, confirmed } = entry
  return {
    id,
    weight,
    confirmed,
    ...(urgent === true && { urgent }),
    question: say(entry.question, language),
    look: say(entry.look, language),
    sign: say(entry.sign, language),
    yes: say(entry.yes, language),
    no: say(entry.no, language),
    sources: sourcesOf(profileQuestions, entry.sources),
  }
}
