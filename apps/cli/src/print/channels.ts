/** Channels for a person at a terminal: who it is, how to reach them, and how fresh that is. */
import type { PlanChannel } from '@holdfast/engine/plan'
import type { Voice } from '../language.ts'
import { paint, wrap } from '../terminal.ts'
import { day } from './moment.ts'

/** All that is known of each channel. */
export function channelsText(channels: readonly PlanChannel[], voice: Voice): string {
  return channels.map((channel) => `${channelText(channel, voice)}\n\n`).join('')
}

/** A channel in one line: its name, how to reach it, and whether an authority's own page says so. */
export function channelLine(channel: PlanChannel, voice: Voice): string {
  const { name, confirmed } = channel
  // Some services are called by their number.
  const others = ways(channel, voice).filter((way) => !name.endsWith(` ${way}`))
  const line = others.length === 0 ? name : `${name}: ${others.join(', ')}`
  return confirmed ? line : `${line} (${voice.say('cli.unconfirmed')})`
}

function channelText(channel: PlanChannel, voice: Voice): string {
  const { name, what, hours, anonymous, checked, confirmed } = channel
  const { language, say } = voice
  const notes = [
    ...(hours === undefined ? [] : [hours]),
    ...(anonymous === true ? [say('cli.channel.anonymous')] : []),
    say('cli.channel.checked', { date: day(checked, language) }),
    ...(confirmed ? [] : [say('cli.unconfirmed')]),
  ]
  return [
    paint('bold', name),
    ...ways(channel, voice).map((way) => `  ${way}`),
    wrap(what, '  '),
    wrap(notes.join(' · '), '  '),
  ].join('\n')
}

function ways({ phone, sms, url, email }: PlanChannel, { say }: Voice): readonly string[] {
  const text =
    sms &&
    (sms.word === undefined
      ? say('cli.channel.sms', { number: sms.number })
      : say('cli.channel.sms-word', { number: sms.number, word: sms.word }))
  return [phone, text, url, email].filter((way) => way !== undefined)
}
