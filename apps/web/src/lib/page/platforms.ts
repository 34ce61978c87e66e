/** What the pages of platforms show, to each reader: also what to do where no source was found, and where the services are. */
import { guidance } from '@holdfast/data/guidance'
import {
  PLATFORM_SECTIONS,
  REGISTER,
  type Platform,
  type PlatformSection,
  type PlatformSectionId,
  type PlatformService,
  type Source,
} from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language, type Text } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'
import { READER_PARAMS, type Reader, type ReaderParam } from './readers.ts'

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

/** The page of one platform. */
export interface PlatformPage extends Pick<Platform, 'id' | 'name'> {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly sections: readonly ShownSection[]
  readonly services: readonly ShownService[]
}

/** Null when the guidance does not know the platform. */
export function platformPage(id: string, language: Language, reader: Reader): PlatformPage | null {
  const platform = guidance.platforms.find((one) => one.id === id)
  if (platform === undefined) return null
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  return {
    id,
    name: platform.name,
    reader,
    sections: showSections(platform, words),
    services: showServices(platform, words),
  }
}

/** A page for every platform and each reader in every language. */
export function platformAddresses(): {
  lang: Language
  platform: string
  adult: ReaderParam
}[] {
  return LANGUAGES.flatMap((lang) =>
    guidance.platforms.flatMap(({ id }) =>
      READER_PARAMS.map((adult) => ({ lang, platform: id, adult })),
    ),
  )
}

/** The sections in the order in which nothing is lost, those without a source among them. */
function showSections(
  { sections, without = [] }: Platform,
  words: (text: Text) => string,
): readonly ShownSection[] {
  return PLATFORM_SECTIONS.filter((id) => !without.includes(id)).map((id) => {
    const found = sections.find((section) => section.id === id)
    return found === undefined ? missing(id) : show(found, words)
  })
}

function show(
  { steps, note, ...section }: PlatformSection,
  words: (text: Text) => string,
): ShownSection {
  return {
    ...section,
    steps: steps.map(words),
    ...(note === undefined ? {} : { note: words(note) }),
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
function showServices(platform: Platform, words: (text: Text) => string): readonly ShownService[] {
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
      name: words(name),
      what: words(what),
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
