/** The channels of a country as one reader sees them: who helps, and where to report. */
import { say, type Language, type Register } from '../text.ts'
import {
  CHANNEL_KINDS,
  REGISTER,
  type Channel,
  type ChannelKind,
  type Country,
  type Guidance,
  type PlanChannel,
  type Role,
} from './types.ts'

/** Lines for life: none of them is put behind other channels of its step. */
const FOR_LIFE: ReadonlySet<ChannelKind> = new Set(['crisis', 'emergency'])

/** Who reads: without a role, a channel for any role is shown. */
export interface Reader {
  readonly language: Language
  readonly register: Register
  readonly role?: Role | undefined
}

/** What to list; without a role every channel of the country is listed. */
export interface ChannelRequest {
  readonly country: string
  readonly language: Language
  readonly role?: Role
}

/** Every channel of a country in the order of help, life first. Null when the guidance does not know the country. */
export function listChannels(
  guidance: Guidance,
  { country, language, role }: ChannelRequest,
): readonly PlanChannel[] | null {
  const found = guidance.countries.find(({ id }) => id === country)
  if (found === undefined) return null
  return listFor(found, {
    language,
    register: role === undefined ? 'familiar' : REGISTER[role],
    role,
  })
}

/**
 * The channels of these kinds for a reader, in the order of the kinds; inside a kind as the country's file orders them,
 * with those at the end that are for the reader's role only now and then.
 */
export function listFor(
  country: Country,
  reader: Reader,
  kinds: readonly ChannelKind[] = CHANNEL_KINDS,
): readonly PlanChannel[] {
  return kinds.flatMap((kind) => {
    const said = country.channels
      .filter((channel) => channel.kind === kind)
      .flatMap((channel) => inWords(channel, reader))
    return [...said.filter(({ last }) => !last), ...said.filter(({ last }) => last)].map(
      ({ channel }) => channel,
    )
  })
}

/**
 * What a step offers, in the order of its kinds. A page may show only the first few, so every line for life and one
 * channel of each other kind come before the second ones. No number is offered twice.
 */
export function listForStep(
  country: Country,
  reader: Reader,
  kinds: readonly ChannelKind[],
): readonly PlanChannel[] {
  const byKind = kinds.map((kind) => listFor(country, reader, [kind]))
  const first = byKind.flatMap((list) =>
    list.filter(({ kind }, at) => at === 0 || FOR_LIFE.has(kind)),
  )
  const once = new Map<string, PlanChannel>()
  for (const channel of [...first, ...byKind.flat()]) {
    const reach = channel.phone ?? channel.id
    if (!once.has(reach)) once.set(reach, channel)
  }
  return [...once.values()]
}

/** A channel in a reader's words, and whether it stands behind the others of its kind. */
interface Said {
  readonly channel: PlanChannel
  readonly last: boolean
}

/** Nothing when it is not for the reader's role. */
function inWords(
  { name, what, hours, roles, lastFor, ...rest }: Channel,
  { language, register, role }: Reader,
): readonly Said[] {
  if (roles !== undefined && role !== undefined && !roles.includes(role)) return []
  const channel = {
    ...rest,
    name: say(name, language, register),
    what: say(what, language, register),
    ...(hours === undefined ? {} : { hours: say(hours, language, register) }),
  }
  return [{ channel, last: role !== undefined && lastFor?.includes(role) === true }]
}
