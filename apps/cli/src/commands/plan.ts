/** `holdfast plan`: what to do, for a country, a role and what happened. */
import { guidance } from '@holdfast/data/guidance'
import { planResponse, REGISTER, ROLES, SITUATIONS, type Role } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'
import type { Command } from '../command.ts'
import { planText } from '../print/plan.ts'
import { print } from '../terminal.ts'

export const plan: Command = {
  usage: ['--country CC --role R --situation S[,S…] [--language L] [--json]'],
  files: false,
  options: {
    country: { value: 'CC', oneOf: guidance.countries.map(({ id }) => id), needed: true },
    role: { value: 'R', oneOf: ROLES, needed: true },
    situation: { value: 'S[,S…]', oneOf: SITUATIONS, needed: true, several: true },
  },
  run: async ({ given }, voice) => {
    const [country = ''] = given.get('country') ?? []
    const role = ROLES.find((one) => given.get('role')?.includes(one))
    const situations = SITUATIONS.filter((one) => given.get('situation')?.includes(one))
    const { language } = voice
    const made = role && planResponse(guidance, { country, role, situations, language })
    if (!made) throw new TypeError('the checked arguments give no plan')
    await print(
      given.has('json')
        ? `${JSON.stringify(made)}\n`
        : planText(made, titleOf(country, role, language), voice),
    )
    return []
  },
}

/** Where and for whom, so that a saved or printed plan says it. */
function titleOf(country: string, role: Role, language: Language): string {
  const place = guidance.countries.find(({ id }) => id === country)
  const reader = guidance.roles.find(({ id }) => id === role)
  return [place, reader]
    .flatMap((one) => (one === undefined ? [] : [say(one.name, language, REGISTER[role])]))
    .join(' · ')
}
