import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MadeWorker } from '#lib/_made-worker.ts'
import type { FingerprintMaker } from './fingerprints.svelte.ts'
import type { FingerprintReply, Fingerprints } from './protocol.ts'

const made: Fingerprints = {
  md5: '',
  sha256: '',
  quality: 90,
  nearest512: '',
  fullSize: '',
  turned: {} as Fingerprints['turned'],
  seeThrough: false,
}

let maker: FingerprintMaker

function say(reply: FingerprintReply): void {
  MadeWorker.last.say(reply)
}

beforeEach(async () => {
  vi.stubGlobal('$state', { raw: <Value>(value: Value): Value => value })
  vi.stubGlobal('Worker', MadeWorker)
  const { FingerprintMaker: Maker } = await import('./fingerprints.svelte.ts')
  maker = new Maker()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('fingerprints on the page', () => {
  it('stay where the worker fails on a later picture', () => {
    maker.make([new Blob(), new Blob(), new Blob(), new Blob()])
    say({ kind: 'made', picture: 0, fingerprints: made })
    say({ kind: 'issue', picture: 1, issue: { code: 'empty' } })
    say({ kind: 'progress', picture: 2, share: 0.5 })
    MadeWorker.last.dispatchEvent(new Event('error'))
    expect(maker.at).toBe('failed')
    expect(maker.list.map(({ number }) => number)).toEqual([1, 2])
    maker.make([new Blob()])
    expect(maker.list.map(({ number }) => number)).toEqual([1, 2, 3])
  })
})
