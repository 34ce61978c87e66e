import { expect, it } from 'vitest'
import { isIsoTime } from './iso-time.ts'

it.each(['2026-01-12T22:04:23+00:00', '2020-10-20T08:06:45.249753Z', '2026-01-12T22:04'])(
  'takes %s for a time',
  (text) => {
    expect(isIsoTime(text)).toBe(true)
  },
)

it.each(['12.01.2026', '2026-02-30T10:00:00Z', '2026-01-12T24:00:00Z', '2026-01-12', 'T', ''])(
  'does not take "%s" for one',
  (text) => {
    expect(isIsoTime(text)).toBe(false)
  },
)
