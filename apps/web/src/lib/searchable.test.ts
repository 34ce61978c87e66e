import { expect, test } from 'vitest'
import { searchable } from './searchable.ts'

test('finds a word whatever its case and accents are, and no other word', () => {
  expect(searchable(' Zürich')).toBe(searchable('zurich '))
  expect(searchable('Éva')).toBe('eva')
  expect(searchable('Ivo')).not.toBe(searchable('Eva'))
})
