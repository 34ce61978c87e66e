/**
 * A conversation to an assessment, message by message: what is said after one message depends on that message and those
 * before it alone.
 */
import { say, type Language } from '../text.ts'
import type { Conversation, Message, Participant } from '../chat/types.ts'
import { createFindings } from './findings.ts'
import { leadingLanguage } from './language.ts'
import {
  higher,
  isAtLeast,
  isPlainBlackmail,
  isThreatening,
  judgeSide,
  judgeTold,
} from './level.ts'
import { isAppsWords } from './notices.ts'
import { ANSWER } from './points.ts'
import { despairOf, despairSignOf, isDespair, levelOf } from './opinion/heard-level.ts'
import { findHeard, findMost, isDenied } from './opinion/heard-matches.ts'
import type { Heard } from './opinion/opinion.ts'
import { signsOf } from './opinion/signs.ts'
import type { Frame, TacticReader } from './reader.ts'
import { createScanner, type Match, type Scanned } from './scan.ts'
import { createSide, note, weightShown, type SideState } from './side-state.ts'
import {
  TACTIC_IDS,
  type AssessOptions,
  type Assessment,
  type Level,
  type TacticId,
} from './types.ts'

/** A conversation without its messages. */
export type ConversationHead = Omit<Conversation, 'messages'>

/** Reads a chat as it grows. */
export interface Assessor {
  readonly push: (message: Message) => void
  /** What is to be said after the messages so far. */
  readonly current: () => Assessment
}

/** How many messages a mention of a lesson, film or game, or of the past, colours what follows. */
const FRAME_LASTS = 12

/**
 * Assesses a whole conversation. Never throws on what people wrote. Offsets in the findings are UTF-16 code units of
 * the message's own text.
 */
export function assess(
  conversation: Conversation,
  reader: TacticReader,
  options: AssessOptions = {},
): Assessment {
  const assessor = createAssessor(conversation, reader, options)
  for (const message of conversation.messages) assessor.push(message)
  return assessor.current()
}

interface Judged {
  readonly message: Message
  readonly scanned: Scanned
  /** What patterns found, of what counts on the sender's side. */
  readonly shown: readonly Match[]
  readonly heard: Heard | null
  /** Whether the level rose with this message. */
  readonly isHigher: boolean
}

/** The same, one message at a time. */
export function createAssessor(
  head: ConversationHead,
  reader: TacticReader,
  options: AssessOptions = {},
): Assessor {
  const language: Language = options.language ?? 'en'
  const owner = head.participants.find((participant: Participant) => participant.owner)?.id
  const scanner = createScanner(reader)
  const opinion = reader.opinion?.make(owner) ?? null
  const tacticCuts = TACTIC_IDS.map((tactic) => reader.opinion?.cuts.tactics[tactic] ?? Infinity)
  const findings = createFindings()
  const sides = new Map<string, SideState>()
  const votes = new Map<string, number>()
  const frameSeen = new Map<Frame, number>()
  /** Sides that ever showed despair: few, in a group of however many. */
  const despairing = new Set<SideState>()
  let index = -1
  let level: Level = 'none'
  let byPatterns: Level = 'none'
  let patternsSide: string | null = null
  let side: string | null = null
  let firstWarning: number | null = null
  let firstEmergency: number | null = null
  let selfHarmRisk = false

  function sideOf(id: string): SideState {
    let state = sides.get(id)
    if (state === undefined) {
      state = createSide(id)
      sides.set(id, state)
    }
    return state
  }

  function isRecent(frame: Frame): boolean {
    const seen = frameSeen.get(frame)
    return seen !== undefined && index - seen <= FRAME_LASTS
  }

  /** Whether this side's words can show the tactic. Anyone may be in despair, or tell of a third person. */
  function counts(match: Match, from: string): boolean {
    if (match.told || match.tactic === 'self-harm-risk') return true
    if (owner === undefined) return match.who === 'other' || !isThreatening(sideOf(from))
    return (from === owner) === (match.who === 'owner')
  }

  /** A plea or a payment answers a threat; before one it is about something else and weighs nothing. */
  function answersNothing(match: Match, from: string): boolean {
    if (match.who !== 'owner' || ANSWER[match.tactic] === undefined) return false
    return ![...sides.values()].some((state) => state.id !== from && isThreatening(state))
  }

  function reach(reached: Level, by: string): void {
    if (isAtLeast(level, reached)) return
    level = higher(level, reached)
    side = by
    if (isAtLeast(reached, 'warning')) firstWarning ??= index
    if (reached === 'emergency') firstEmergency ??= index
  }

  function reachByPatterns(reached: Level, by: string): void {
    if (isAtLeast(byPatterns, reached)) return
    byPatterns = reached
    patternsSide = by
  }

  function judgePatterns(sender: SideState, shown: readonly Match[]): void {
    const setting = { story: isRecent('story'), past: isRecent('past') }
    const others = [...sides.values()].filter((state) => state.id !== owner)
    const changed = shown.some((match) => match.who === 'owner') ? others : [sender]
    for (const state of changed) {
      if (state.id === owner) continue
      const answering = owner === undefined ? others.filter((other) => other !== state) : []
      const ownerSide = owner === undefined ? undefined : sides.get(owner)
      if (ownerSide !== undefined) answering.push(ownerSide)
      reachByPatterns(judgeSide(state, { answering, story: setting.story }), state.id)
      if (isPlainBlackmail(state, setting)) reach('emergency', state.id)
    }
    reachByPatterns(judgeTold(sender, setting), sender.id)
  }

  /** Plain signs of self-harm count whatever the opinion says, and so does telling somebody to it: that is when people break. */
  function judgeSelfHarm(sender: SideState, shown: readonly Match[], heard: Heard | null): void {
    const isIncited = shown.some(({ tactic, weak }) => tactic === 'self-harm-incitement' && !weak)
    if (!isIncited && !isAtRisk(shown, heard)) return
    selfHarmRisk = true
    reach('emergency', sender.id)
  }

  function judge(sender: SideState, heard: Heard | null): void {
    // Where only the owner has written the opinion may add to what patterns found, and take nothing away.
    if (heard?.side == null) reach(byPatterns, patternsSide ?? sender.id)
    if (reader.opinion === null || heard === null) return
    const { cuts } = reader.opinion
    const found = levelOf(heard.answers, byPatterns, { cuts, isFirst: index === 0 })
    reach(found, heard.side ?? sender.id)
  }

  /** Despair in a message, as patterns or the opinion hear it, or hints of it under threat. */
  function isAtRisk(shown: readonly Match[], heard: Heard | null): boolean {
    const sign = despairSignOf(shown)
    const isHeard =
      reader.opinion === null || heard === null
        ? sign === 'said'
        : isDespair(sign, despairOf(heard.answers, heard.tactics), reader.opinion.cuts)
    if (isHeard) return true
    if (!isAtLeast(level, 'warning')) return false
    return [...despairing].some((state) => weightShown(state, 'self-harm-risk') > 0)
  }

  function hear(message: Message, { tokens, matches }: Scanned): Heard | null {
    return (
      opinion?.hear(
        { tokens, kind: message.kind ?? 'text', signs: signsOf(matches) },
        message.from,
      ) ?? null
    )
  }

  /** Patterns and opinion explain a message together; a level is never left without a reason. */
  function explainMessage({ message, scanned, shown, heard, isHigher }: Judged): readonly Match[] {
    if (heard === null) return shown
    const told = { heard, tokens: scanned.tokens, text: message.text, message: index }
    const fits = (tactic: TacticId): boolean => {
      const who = reader.guides.get(tactic)?.who ?? 'other'
      return counts({ tactic, who, told: false, weak: false, stretches: [] }, message.from)
    }
    const kept = shown.filter((match) => !isDenied(match, heard))
    const reasons = [...kept, ...findHeard(told, tacticCuts, fits)]
    if (reasons.length > 0 || !isHigher || findings.has(index)) return reasons
    return shown.length > 0 ? shown : findMost(told, fits)
  }

  return {
    push: (message) => {
      index += 1
      const sender = sideOf(message.from)
      sender.count += 1
      if (isAppsWords(message)) return
      const scanned = scanner.scan(message, index)
      for (const { text } of scanned.tokens) {
        for (const code of reader.languages.of(text)) votes.set(code, (votes.get(code) ?? 0) + 1)
      }
      for (const frame of scanned.frames) frameSeen.set(frame, index)
      const shown = scanned.matches.filter((match) => counts(match, message.from))
      for (const match of shown) {
        if (!answersNothing(match, message.from)) note(sender, match.tactic, match)
        if (match.tactic === 'self-harm-risk') despairing.add(sender)
      }
      if (shown.length > 0) judgePatterns(sender, shown)
      const heard = hear(message, scanned)
      const before = level
      judge(sender, heard)
      judgeSelfHarm(sender, shown, heard)
      const judged = { message, scanned, shown, heard, isHigher: level !== before }
      for (const match of explainMessage(judged)) findings.add(match, message.from)
    },
    current: () => {
      const found = level === 'none' ? [] : findings.list((tactic) => explain(tactic))
      return {
        id: head.id,
        ...(head.platform === undefined ? {} : { platform: head.platform }),
        language: leadingLanguage(votes),
        level,
        side,
        firstWarning,
        firstEmergency,
        findings: found,
        stages: findings.stages(found, (tactic) => reader.guides.get(tactic)?.stage),
        selfHarmRisk,
        issues: [],
      }
    },
  }

  function explain(tactic: TacticId): {
    readonly why: string
    readonly sources: readonly string[]
  } {
    const guide = reader.guides.get(tactic)
    if (guide === undefined) throw new RangeError(`no guide for ${tactic}`)
    return { why: say(guide.because, language), sources: guide.sources }
  }
}
