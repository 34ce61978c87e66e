/** What the pages of platforms show beyond the data: what to do where no source was found, and where the services are. */
import { guidance } from '@holdfast/data/guidance'
import {
  PLATFORM_SECTIONS,
  type Platform,
  type PlatformSection,
  type PlatformSectionId,
  type PlatformService,
  type Source,
} from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'

/** The step of the plan whose sources stand behind what the page says where a platform's own section is missing. */
const INSTEAD: Readonly<Record<PlatformSectionId, string>> = {
  export: 'keep-proof',
  report: 'report-to-police',
  'lock-down': 'lock-accounts',
  block: 'block-after-proof',
  pause: 'lock-accounts',
}

export interface ShownSection {
  readonly id: PlatformSectionId
  /** Null where no source was found: the page says so, and what to do instead. */
  readonly steps: readonly string[] | null
  readonly note?: string
  readonly url?: string
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

/** The sections in the order in which nothing is lost, those without a source among them. */
export function showSections(
  { sections, without = [] }: Platform,
  language: Language,
): readonly ShownSection[] {
  return PLATFORM_SECTIONS.filter((id) => !without.includes(id)).map((id) => {
    const found = sections.find((section) => section.id === id)
    return found === undefined ? missing(id) : show(found, language)
  })
}

function show({ steps, note, ...section }: PlatformSection, language: Language): ShownSection {
  return {
    ...section,
    steps: steps.map((step) => say(step, language)),
    ...(note === undefined ? {} : { note: say(note, language) }),
    sources: citedSources(section.sources),
  }
}

function missing(id: PlatformSectionId): ShownSection {
  const step = guidance.steps.find((one) => one.id === INSTEAD[id])
  if (step === undefined) throw new TypeError(`no step ${INSTEAD[id]} in the guidance`)
  return { id, steps: null, sources: citedSources(step.sources), confirmed: step.confirmed }
}

export interface ShownService extends Pick<PlatformService, 'id' | 'reach' | 'confirmed'> {
  readonly name: string
  readonly what: string
  readonly url: string
  readonly sources: readonly Source[]
}

/** The services that stop a picture, in words and with the address that a country's list of help gives. */
export function showServices(platform: Platform, language: Language): readonly ShownService[] {
  return platform.services.map(({ id, reach, confirmed, sources }) => {
    const channel = guidance.countries
      .flatMap(({ channels }) => channels)
      .find((one) => one.kind === 'takedown' && one.id.endsWith(`-${id}`))
    if (channel?.url === undefined) throw new TypeError(`no country has the service ${id}`)
    const { name, what, url } = channel
    return {
      id,
      reach,
      confirmed,
      name: say(name, language),
      what: say(what, language),
      url,
      sources: citedSources(sources),
    }
  })
}

/** Every platform, sorted as a reader of this language looks for it. */
export function listPlatforms(language: Language): readonly Pick<Platform, 'id' | 'name'>[] {
  return guidance.platforms
    .map(({ id, name }) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, language))
}
