import { describe, expect, it } from 'vitest'
import { isSnowflake, timeOfSnowflake } from './snowflake.ts'

describe('timeOfSnowflake', () => {
  it('is the same for an id that JSON has rounded', () => {
    const id = '1187654321098765433'
    expect(timeOfSnowflake(id)).toBe('2023-12-22T07:14:15Z')
    expect(timeOfSnowflake(Number(id))).toBe('2023-12-22T07:14:15Z')
  })

  it.each(['', '12', '1.18765E+18', 'x', 12, null, Number.NaN, 1e300, '9'.repeat(21)])(
    'knows no time of %s',
    (id) => {
      expect(timeOfSnowflake(id)).toBeNull()
    },
  )

  it('takes no small number for an id', () => {
    expect(isSnowflake(1_700_000_000)).toBe(false)
    expect(isSnowflake(1.5e17)).toBe(true)
  })
})
