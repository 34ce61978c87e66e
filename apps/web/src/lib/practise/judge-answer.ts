/**
 * What an answer in somebody's own words does, by the engine's findings about the owner's side. It hears patterns alone: it may
 * miss a no, and then says that it could not tell.
 */
import type { Deed } from '@holdfast/engine/practise'
import { assess, type TacticId, type TacticReader } from '@holdfast/engine/tactics'

/** `despair`: there were words about not wanting to live. They matter more than the scene. */
export interface JudgedAnswer {
  readonly deed: Deed | 'unclear'
  readonly despair: boolean
}

/** The engine names findings only where somebody pushes, and an invented scene pushes mildly: this stands in front of it. */
const PUSHING = [
  'send me money now or i send your pictures to all your friends',
  'schick mir geld oder ich schicke deine bilder an alle deine freunde',
]

/** What decides, the first that was found: a yes beside a no is a yes, and a plea is a soft no. */
const DEEDS: readonly (readonly [TacticId, Deed])[] = [
  ['complied', 'gives-in'],
  ['pleading', 'soft'],
  ['refusal', 'firm'],
]

/** An agreement in front makes a no doubtful: matches `Okay, just one` and `Ja, gut`; not `No, okay?`, nor `Okapi`. */
const AGREES =
  /^\W*(?:okay|ok|yes|yeah|sure|fine|all right|alright|ja|gut|na gut|klar|von mir aus)(?!\p{L})/iu

/** Judges the words as an answer to what the other side wrote last. */
export function judgeAnswer(reader: TacticReader, asked: string, words: string): JudgedAnswer {
  const messages = [
    ...[...PUSHING, asked].map((text) => ({ from: 'other', text })),
    { from: 'owner', text: words },
  ]
  const { findings, selfHarmRisk } = assess(
    {
      id: 'practise',
      participants: [
        { id: 'owner', name: '', owner: true },
        { id: 'other', name: '' },
      ],
      messages,
    },
    reader,
  )
  const own = new Set(
    findings.filter(({ message }) => message === messages.length - 1).map(({ tactic }) => tactic),
  )
  const [, heard = 'unclear'] = DEEDS.find(([tactic]) => own.has(tactic)) ?? []
  const deed = heard !== 'gives-in' && AGREES.test(words) ? 'unclear' : heard
  return { deed, despair: selfHarmRisk || own.has('self-harm-risk') }
}
