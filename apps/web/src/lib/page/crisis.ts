/** In which order people who listen are offered: those who listen now, then those with hours, and ambulance and police last. */
import { guidance } from '@holdfast/data/guidance'
import { listChannels, type PlanChannel, type Role } from '@holdfast/engine/plan'
import type { Language } from '@holdfast/engine/text'
import { countryChoices } from './choices.ts'
import { isAlwaysOpen } from './hours.ts'
import type { Reader } from './readers.ts'

export interface CountryInCrisis {
  readonly id: string
  readonly name: string
  readonly channels: readonly PlanChannel[]
}

/** Crisis lines and what else listens day and night, then emergency numbers. One number stands once. */
export function crisisChannels(channels: readonly PlanChannel[]): readonly PlanChannel[] {
  const listening = channels.filter(
    (channel) =>
      channel.kind === 'crisis' || (channel.kind === 'child-helpline' && isAlwaysOpen(channel)),
  )
  const once = listening.filter(
    ({ phone }, index) =>
      phone === undefined || listening.findIndex((other) => other.phone === phone) === index,
  )
  return [...once, ...channels.filter(({ kind }) => kind === 'emergency')]
}

/** Whom to call in each country. Adults are not sent to lines for children; any other page is for everybody and has all. */
export function crisisByCountry(language: Language, reader: Reader): readonly CountryInCrisis[] {
  return crisisOf(language, reader === 'adult' ? [{ role: reader }] : [{}])
}

/** The same where the adults' page is the one for parents and schools too: their lines come after the adults'. */
export function crisisWithParents(language: Language, reader: Reader): readonly CountryInCrisis[] {
  return reader === 'adult'
    ? crisisOf(language, [{ role: reader }, { role: 'parent' }])
    : crisisByCountry(language, reader)
}

/** Lines for each of those who read, the first one's on top; for somebody without a role, everybody's. */
function crisisOf(
  language: Language,
  readers: readonly { readonly role?: Role }[],
): readonly CountryInCrisis[] {
  return countryChoices(language, () => '').map(({ id, name }) => {
    const channels = readers.flatMap(
      (who) => listChannels(guidance, { country: id, language, ...who }) ?? [],
    )
    const once = channels.filter(
      (channel, index) => channels.findIndex((other) => other.id === channel.id) === index,
    )
    return { id, name, channels: crisisChannels(once) }
  })
}
