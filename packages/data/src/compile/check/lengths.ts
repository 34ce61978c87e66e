/** How long a text may be, and why. Longer ones are cut into two sentences or moved, never squeezed into the layout. */
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'
import type { TextKind } from './placed-text.ts'
import { textsOf } from './texts.ts'

interface Limit {
  /** Characters, in whichever language is longest. */
  readonly most: number
  readonly because: string
}

const LIMITS: Readonly<Record<TextKind, Limit>> = {
  'tactic name': { most: 48, because: 'it labels a marked message on one line of a phone' },
  'tactic meaning': { most: 220, because: 'it is read under stress: two sentences' },
  'tactic works': { most: 260, because: 'two or three sentences beside the message' },
  'tactic act': { most: 260, because: 'two or three things to do, no more' },
  'tactic because': { most: 140, because: 'one sentence beside a marked message' },
  'step title': { most: 60, because: 'the first three fit on one phone screen' },
  'step text': { most: 320, because: 'three or four short sentences can be done one by one' },
  'step why': { most: 320, because: 'a reason as long as an essay is not read' },
  'channel name': { most: 60, because: 'it is the label of a button' },
  'channel what': { most: 160, because: 'one sentence under the button' },
  'channel hours': { most: 80, because: 'it stands beside the number' },
  'law text': { most: 240, because: 'a law is told in two sentences, not quoted' },
  'country name': { most: 40, because: 'it is one line in a list' },
  'choice name': { most: 40, because: 'it is the label of a choice on a phone' },
  'choice hint': { most: 110, because: 'two lines under the choice' },
  'dispute question': { most: 120, because: 'it is a heading' },
  'dispute who': { most: 140, because: 'it stands before what they say' },
  'dispute says': { most: 200, because: 'positions are compared side by side' },
  'dispute why': { most: 240, because: 'one reason, two sentences' },
  'platform step': { most: 160, because: 'followed with the other hand in the app' },
  'service who': { most: 160, because: 'it stands under the name on a line that opens' },
  'place name': { most: 40, because: 'it is one line in a list' },
  'stopping title': { most: 60, because: 'it is a heading' },
  'stopping point': { most: 200, because: 'one fact, two or three short sentences' },
  'stopping step': { most: 160, because: 'followed with the other page open' },
  'profile question': { most: 90, because: 'it is read beside the profile' },
  'profile look': { most: 200, because: 'it is done with the other hand in the app' },
  'profile sign': { most: 60, because: 'it is one line of the result' },
  'profile yes': { most: 200, because: 'it opens below the answer: two or three sentences' },
  'profile no': { most: 160, because: 'it opens below the answer: two sentences' },
  'exposure question': { most: 80, because: 'it is one line in a list' },
  'exposure use': { most: 160, because: 'it explains without frightening: two sentences' },
  'exposure change': { most: 160, because: 'two things to change at once, no more' },
  'scene name': { most: 48, because: 'it is one line in a list' },
  'scene setting': { most: 180, because: 'two sentences, before the chat begins' },
  'scene other': { most: 24, because: 'it stands above each message' },
  'scene trick': { most: 240, because: 'it is told once, at the end: three sentences' },
  'scene says': { most: 140, because: 'it is one message of a chat' },
  'scene answer': { most: 100, because: 'it is the label of a button' },
  'scene feedback': { most: 200, because: 'two or three sentences between two messages' },
  'sign seen': { most: 50, because: 'it is one line in a list' },
  'sign looks': { most: 200, because: 'two or three sentences say what somebody saw' },
  'sign harmless': { most: 200, because: 'it stands beside what it may mean at worst' },
  'sign worrying': { most: 200, because: 'it stands beside the harmless reading' },
  'sign say': { most: 140, because: 'it is said in one breath' },
  'sign avoid': { most: 90, because: 'one line in a list' },
  'learn title': { most: 60, because: 'it is a heading on a phone' },
  'learn words': { most: 260, because: 'it is read or said in two or three sentences' },
  'statistic figure': { most: 40, because: 'it is a heading on a phone' },
  'statistic what': { most: 140, because: 'one or two sentences say what was counted' },
  'statistic who': { most: 90, because: 'it is one line below the number' },
  'statistic where': { most: 60, because: 'it is one line below the number' },
  'statistic means': { most: 160, because: 'two sentences say why it helps' },
  'platform note': { most: 160, because: 'it stands below the steps like one more' },
  'aid name': { most: 40, because: 'it is the label of a choice on a phone' },
  'aid hint': { most: 110, because: 'two lines under the choice' },
  'aid why': { most: 260, because: 'a reason as long as an essay is not read' },
  'aid know': { most: 260, because: 'it is read before the hardest sentence' },
  'aid spoken': { most: 260, because: 'nobody can say more in one breath' },
  'aid helps': { most: 220, because: 'it is read before a post that cannot be taken back' },
  'aid not': { most: 220, because: 'it is read before a post that cannot be taken back' },
  'aid words': { most: 320, because: 'longer posts are cut off by the apps' },
  'aid can': { most: 220, because: 'two or three sentences say what to hope for' },
  'aid soon': { most: 110, because: 'it has to be seen at a glance' },
  'aid step': { most: 160, because: 'it is followed with the phone in the other hand' },
  'aid note': { most: 240, because: 'it stands below the steps like one more' },
  'easy title': { most: 40, because: 'it is a heading in large type on a phone' },
  'easy line': { most: 80, because: 'one idea, beside its drawing' },
  'aid written': { most: 320, because: 'one message on a phone screen' },
}

/** A problem for each text that is longer than its limit in any language. */
export function checkLengths(tree: Tree): readonly Problem[] {
  return textsOf(tree).flatMap(({ file, place, kind, text }) => {
    const { most, because } = LIMITS[kind]
    return Object.entries(text).flatMap(([language, words]) => {
      const length = Array.from(String(words)).length
      return length <= most
        ? []
        : [error(file, `${place}.${language}`, `${length} characters, at most ${most}: ${because}`)]
    })
  })
}
