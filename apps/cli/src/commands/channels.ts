/** `holdfast channels`: who helps in a country, and where to report. */
import { guidance } from '@holdfast/data/guidance'
import { listChannels } from '@holdfast/engine/plan'
import type { Command } from '../command.ts'
import { channelsText } from '../print/channels.ts'
import { print } from '../terminal.ts'

export const channels: Command = {
  usage: ['--country CC [--language L] [--json]'],
  files: false,
  options: {
    country: { value: 'CC', oneOf: guidance.countries.map(({ id }) => id), needed: true },
  },
  run: async ({ given }, voice) => {
    const [country = ''] = given.get('country') ?? []
    const found = listChannels(guidance, { country, language: voice.language })
    if (!found) throw new TypeError('the checked arguments give no country')
    await print(given.has('json') ? `${JSON.stringify(found)}\n` : channelsText(found, voice))
    return []
  },
}
