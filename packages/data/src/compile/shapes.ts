/** The files of `data/` as people write them: the engine's shapes without what the file name or the compiler adds. */
import type {
  Channel,
  Confidant,
  Country,
  Dispute,
  Place,
  Law,
  Platform,
  PlatformSection,
  PlatformService,
  Payment,
  PaymentNote,
  Post,
  RoleChoice,
  ServicePoint,
  SituationChoice,
  Source,
  Step,
  StoppingService,
  StoppingSteps,
  StoppingTopic,
  TopicPoint,
} from '@holdfast/engine/plan'
import type { Scene } from '@holdfast/engine/practise'
import type { ProfileQuestion } from '@holdfast/engine/profile'
import type { TacticGuide, TacticPatterns } from '@holdfast/engine/tactics'
import type { Entry } from '../fill.ts'
import type { EasyEntry } from '../easy.ts'
import type { Exposure } from '../exposure.ts'
import type { LearnKind, LearnKinds } from '../learn-kinds.ts'
import type { Sign } from '../signs.ts'
import type { Statistic } from '../statistics-kinds.ts'

type LinesByLanguage = Readonly<Record<string, readonly string[]>>

/** Prose and patterns are written by different people, so either half may still be missing; the check says so. */
export interface TacticFile
  extends
    Pick<TacticGuide, 'stage' | 'who'>,
    Partial<Omit<TacticGuide, 'id' | 'stage' | 'who'>>,
    Partial<Pick<TacticPatterns, 'patterns'>> {
  readonly 'must-find'?: LinesByLanguage
  readonly 'must-hint'?: LinesByLanguage
  readonly 'must-not-find'?: LinesByLanguage
}

export interface CountryFile extends Omit<Country, 'id' | 'channels' | 'law'> {
  readonly channels: readonly Omit<Channel, 'confirmed'>[]
  readonly law: readonly Omit<Law, 'confirmed'>[]
}

export interface PlatformFile extends Omit<Platform, 'id' | 'sections' | 'services'> {
  readonly sections: readonly Omit<PlatformSection, 'confirmed'>[]
  readonly services: readonly Omit<PlatformService, 'confirmed'>[]
}

type Steps = Omit<StoppingSteps, 'confirmed'>

interface ServiceFile extends Omit<StoppingService, 'id' | 'points' | 'handover'> {
  readonly points: readonly Omit<ServicePoint, 'confirmed'>[]
  readonly handover: Steps
}

export interface PlaceFile extends Omit<Place, 'id' | 'takesPart' | 'report' | 'platform'> {
  readonly takesPart: readonly Omit<Place['takesPart'][number], 'confirmed'>[]
  readonly report?: Steps
}

interface TopicFile extends Omit<StoppingTopic, 'id' | 'points'> {
  readonly points: readonly Omit<TopicPoint, 'confirmed'>[]
}

interface PaymentFile extends Omit<Payment, 'id' | 'confirmed' | 'notes'> {
  readonly notes?: readonly Omit<PaymentNote, 'confirmed'>[]
}

interface ShortCode {
  readonly number: string
  readonly sources: readonly string[]
}

/** `data/learn/cards` is the folder `learn-cards`, and so on. */
type LearnShapes = {
  readonly [Kind in LearnKind as `learn-${Kind}`]: Omit<LearnKinds[Kind], 'id' | 'confirmed'>
}

/** What one file of each folder holds. `short-codes` is a single file. */
export interface Shapes extends LearnShapes {
  readonly sources: Omit<Source, 'id'>
  readonly tactics: TacticFile
  readonly slots: LinesByLanguage
  /** Words by concept, as they are written. */
  readonly concepts: Readonly<Record<string, string>>
  readonly countries: CountryFile
  readonly disputes: Omit<Dispute, 'id'>
  readonly roles: Omit<RoleChoice, 'id'>
  readonly situations: Omit<SituationChoice, 'id'>
  readonly steps: Omit<Step, 'id' | 'confirmed'>
  readonly platforms: PlatformFile
  readonly services: ServiceFile
  readonly places: PlaceFile
  readonly stopping: TopicFile
  readonly profile: Omit<ProfileQuestion, 'id' | 'confirmed'>
  readonly exposure: Omit<Exposure, 'id' | 'confirmed'>
  readonly practise: Omit<Scene, 'id' | 'confirmed'>
  readonly signs: Omit<Sign, 'id' | 'confirmed'>
  readonly tell: Omit<Confidant, 'id' | 'confirmed'>
  /** `data/easy/steps` and `data/easy/tell`. */
  readonly 'easy-steps': Omit<EasyEntry, 'id'>
  readonly 'easy-tell': Omit<EasyEntry, 'id'>
  readonly posts: Omit<Post, 'id' | 'confirmed'>
  readonly money: PaymentFile
  readonly statistics: Omit<Statistic, 'id' | 'confirmed'>
  readonly text: Readonly<Record<string, Entry>>
  readonly 'short-codes': Readonly<Record<string, readonly ShortCode[]>>
}

export type Folder = keyof Shapes

export interface Authored<Value> {
  /** The file's name without its ending; for `text`, the language and the name: `en/plan`. */
  readonly id: string
  /** Path below `data/`. */
  readonly file: string
  readonly value: Value
}

/** Every file that has the right shape, by folder, sorted by id. */
export type Tree = { readonly [Name in Folder]: readonly Authored<Shapes[Name]>[] }
