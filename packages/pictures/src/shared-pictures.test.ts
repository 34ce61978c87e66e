// The regression pictures of ThreatExchange with what its own programs make of them: read where they are at hand, skipped
// elsewhere. The product's own pictures are in `fixtures/fingerprints`.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createFastHasher,
  createPlainHasher,
  formatHash,
  TURNS,
  type PdqHasher,
} from '@holdfast/engine/image'
import { describe, expect, it } from 'vitest'
import { decodePicture } from './decode-picture.ts'
import { digestFile } from './digest-file.ts'

const root = join(import.meta.dirname, '../../../../shared/pdq')
const list = join(root, 'expected-hashes.tsv')

/** A line of the list by the names of its columns. */
function readRows(): readonly Readonly<Record<string, string>>[] {
  if (!existsSync(list)) return []
  const [head = [], ...rows] = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  return rows.map((row) =>
    Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])),
  )
}

/** `rotate90` → `dih_rotate90`, `flipPlus1` → `dih_flip_plus1`. */
function columnOf(turn: (typeof TURNS)[number]): string {
  return `dih_${turn.replace('Plus', '_plus').replace('Minus', '_minus').toLowerCase()}`
}

const HASHERS: readonly (PdqHasher | null)[] = [createPlainHasher(), createFastHasher()]

describe.skipIf(!existsSync(list))('the regression pictures of ThreatExchange', () => {
  const rows = readRows()

  it('are all there', () => {
    expect(rows).toHaveLength(31)
  })

  it.each(rows.map((row) => [row['file'] ?? '', row] as const))(
    'have the reference’s pixels, hashes and quality: %s',
    async (file, row) => {
      const path = join(root, file)
      const decoded = await decodePicture(path)
      if (decoded.kind !== 'picture') throw new Error(decoded.issue.code)
      const { pixels } = decoded
      expect(createHash('sha256').update(pixels.data).digest('hex')).toBe(
        row['decoded_pixels_sha256'],
      )
      expect((await digestFile(path)).sha256).toBe(row['file_sha256'])
      for (const hasher of HASHERS) {
        const nearest = hasher?.hash(pixels, 'nearest-512')
        const full = hasher?.hash(pixels, 'full-size')
        const turned = hasher?.hashTurned(pixels, 'nearest-512')
        if (!nearest || !full || !turned) throw new Error('no hash')
        expect([formatHash(nearest.hash), String(nearest.quality)]).toEqual([
          row['pdq_cpp_cli_nearest512'],
          row['quality'],
        ])
        expect([formatHash(full.hash), String(full.quality)]).toEqual([
          row['pdq_full_size_no_resize'],
          row['quality_full'],
        ])
        for (const turn of TURNS) {
          expect(formatHash(turned.hashes[turn]), turn).toBe(row[columnOf(turn)])
        }
      }
    },
    30_000,
  )
})
