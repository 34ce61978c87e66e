/** The weekly reminder, made at build time. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { weeklyCalendar } from '#lib/page/weekly-calendar.ts'
import { translate } from '#lib/words.ts'
import type { RequestHandler } from './$types'

export const prerender = true
export const trailingSlash = 'never'

export const GET: RequestHandler = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return new Response(weeklyCalendar(translate(lang, 'learn.talks.calendar-title')), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  })
}
