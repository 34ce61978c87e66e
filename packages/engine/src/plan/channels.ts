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

/** The channels of these kinds for a reader, in the order of help; inside a kind as the country's file orders them. */
export function listFor(
  country: Country,
  reader: Reader,
  kinds: readonly ChannelKind[] = CHANNEL_KINDS,
): readonly PlanChannel[] {
  return CHANNEL_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind) =>
    country.channels
      .filter((channel) => channel.kind === kind)
      .flatMap((channel) => inWords(channel, reader)),
  )
}

/** The channel in the reader's words; nothing when it is not for the reader's role. */
function inWords(
  { name, what, hours, roles, ...rest }: Channel,
  { language, register, role }: Reader,
): readonly PlanChannel[] {
  if (roles !== undefined && role !== undefined && !roles.includes(role)) return []
  return [
    {
      ...rest,
      name: say(name, language, register),
      what: say(what, language, register),
      ...(hours === undefined ? {} : { hours: say(hours, language, register) }),
    },
  ]
}
