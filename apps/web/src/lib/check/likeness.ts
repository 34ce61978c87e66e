/** What the opened chat has in common with others, as the page shows it. Nothing of the others is kept. */
import type { Conversation } from '@holdfast/engine/chat'
import { createComparer, type Likeness, type SharedMark } from '@holdfast/engine/likeness'

/** One other chat with what it shares. */
export interface LikeChat {
  /** The other people's names. */
  readonly title: string
  readonly same: boolean
  readonly marks: readonly Pick<SharedMark, 'kind' | 'value'>[]
  readonly wording: readonly { readonly mine: string; readonly theirs: string }[]
}

export interface Compared {
  /** How many chats were compared with the opened one. */
  readonly chats: number
  readonly like: readonly LikeChat[]
  /** There was more than is compared. */
  readonly partial: boolean
}

/** Chats that are compared at most, and told; reasons told of one. */
const MOST_CHATS = 200
const MOST_LIKE = 10
const MOST_REASONS = 6

/** Names that the reader of screenshots gives where a picture has none, in each language. */
const NAMES_OF_NOBODY = ['Other person', 'Andere Person', 'Me', 'Ich']

/** A chat beside others, compared one by one. */
export interface Comparison {
  /** Those that are compared. */
  readonly others: readonly Conversation[]
  readonly add: (other: Conversation) => void
  /** What was found so far, those with most in common first. */
  readonly found: () => Compared
}

/** Gets a chat ready to be compared with others; nothing is compared yet. */
export function createComparison(chat: Conversation, others: readonly Conversation[]): Comparison {
  const compare = createComparer(chat, { namesOfNobody: NAMES_OF_NOBODY })
  const compared: { readonly other: Conversation; readonly likeness: Likeness }[] = []
  return {
    others: others.slice(0, MOST_CHATS),
    add: (other) => {
      compared.push({ other, likeness: compare(other) })
    },
    found: () => ({
      chats: compared.length,
      partial: compared.length < others.length || compared.some(({ likeness }) => likeness.partial),
      like: compared
        .filter(({ likeness }) => weightOf(likeness) > 0)
        .toSorted((a, b) => weightOf(b.likeness) - weightOf(a.likeness))
        .slice(0, MOST_LIKE)
        .map(({ other, likeness }) => showLike(chat, other, likeness)),
    }),
  }
}

function showLike(
  { participants }: Conversation,
  other: Conversation,
  { same, marks, wording }: Likeness,
): LikeChat {
  const owner = participants.find((person) => person.owner === true)
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  return {
    title: titleOf(other, owner?.name),
    same,
    marks: marks.slice(0, MOST_REASONS).map(({ kind, value, first: { from } }) => ({
      kind,
      // A name is shown as it is written.
      value: kind === 'name' ? (names.get(from) ?? value) : value,
    })),
    wording: wording
      .slice(0, MOST_REASONS)
      .map(({ first, second }) => ({ mine: first.text, theirs: second.text })),
  }
}

/** Only for the order: a name says less than anything else. */
function weightOf({ marks, wording, same }: Likeness): number {
  const telling = marks.filter(({ kind }) => kind !== 'name').length
  return (same ? 1000 : 0) + telling * 10 + wording.length * 5 + marks.length
}

function titleOf({ participants }: Conversation, ownerOfMine: string | undefined): string {
  const others = participants.filter(({ owner, name }) => owner !== true && name !== ownerOfMine)
  return (others.length > 0 ? others : participants).map(({ name }) => name).join(', ')
}
