import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openShelf, seal, type Shelf } from './keeper.ts'
import { makeKey } from './lock.ts'
import { EMPTY, changed } from './my-plan.ts'

/** Runes are the compiler's; here a state is just its value. */
Object.assign(globalThis, {
  $state: Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
})
const { KeptPlan } = await import('./kept.svelte.ts')

const WORDS = { country: 'gb', people: [{ name: 'Aunt Jo', number: '0123' }] }
const OTHERS = changed(EMPTY, { country: 'de' })
const NAME = 'holdfast-plan'

/** A device that is shared by tabs. */
function device(text?: string): Shelf & { readonly kept: Map<string, string> } {
  const kept = new Map(text === undefined ? [] : [[NAME, text]])
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
    removeItem: (name) => kept.delete(name),
  }
}

/** Long enough for whatever was begun to end: a change is written in the background. */
async function settle(): Promise<void> {
  await makeKey('another key, made after')
}

let locked = ''
beforeAll(async () => {
  locked = await seal(changed(EMPTY, WORDS), await makeKey('kelp rock wave'))
})

describe('where the browser forbids storage', () => {
  const forbidden = openShelf(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })

  it.each([forbidden, openShelf(() => null)])(
    'works in memory and says that nothing is kept',
    async (shelf) => {
      const plan = new KeptPlan(shelf)
      expect(plan.forbidden).toBe(true)
      plan.change(WORDS)
      await plan.consent('')
      expect(plan).toMatchObject({ state: 'memory', trouble: 'not-kept', busy: false, plan: WORDS })
      plan.erase()
      expect(plan.plan).toBe(EMPTY)
    },
  )

  it('forbids nothing elsewhere', () => {
    expect(new KeptPlan(openShelf(() => device())).forbidden).toBe(false)
  })
})

describe('erasing', () => {
  it('outlasts a key that is being made', async () => {
    const place = device()
    const plan = new KeptPlan(place)
    plan.change(WORDS)
    const consent = plan.consent('kelp rock wave')
    plan.erase()
    expect(plan.busy).toBe(false)
    await consent
    expect(place.kept.size).toBe(0)
    expect(plan).toMatchObject({ state: 'memory', private: false, plan: EMPTY })
  })

  it('outlasts a plan that is being opened', async () => {
    const place = device(locked)
    const plan = new KeptPlan(place)
    const unlock = plan.unlock('kelp rock wave')
    plan.erase()
    await unlock
    expect(plan).toMatchObject({ state: 'memory', plan: EMPTY })
    plan.change({ country: 'gb' })
    await settle()
    expect(place.kept.size).toBe(0)
  })

  it('outlasts a change that is being written', async () => {
    const place = device(locked)
    const plan = new KeptPlan(place)
    await plan.unlock('kelp rock wave')
    plan.change({ country: 'de' })
    plan.erase()
    await settle()
    expect(place.kept.size).toBe(0)
  })
})

describe('two tabs', () => {
  it('keep erased what one of them erased', async () => {
    const place = device(await seal(changed(EMPTY, WORDS)))
    const [here, there] = [new KeptPlan(place), new KeptPlan(place)]
    there.erase()
    here.hear(NAME)
    expect(here).toMatchObject({ state: 'memory', plan: EMPTY })
    here.change({ country: 'de' })
    await settle()
    expect(place.kept.size).toBe(0)
  })

  it('do so even when the other has not heard of it yet', async () => {
    const place = device(await seal(changed(EMPTY, WORDS)))
    const [here, there] = [new KeptPlan(place), new KeptPlan(place)]
    there.erase()
    here.change({ country: 'de' })
    await settle()
    expect(place.kept.size).toBe(0)
    expect(here).toMatchObject({ state: 'memory', plan: EMPTY })
  })

  it('write nothing readable over a plan that was locked meanwhile', async () => {
    const place = device(await seal(changed(EMPTY, WORDS)))
    const here = new KeptPlan(place)
    place.setItem(NAME, locked)
    here.change({ country: 'de' })
    await settle()
    expect(place.getItem(NAME)).toBe(locked)
    expect(here).toMatchObject({ state: 'locked', plan: EMPTY })
  })

  it('do not consent over one another, and lose no words that were never kept', async () => {
    const place = device()
    const here = new KeptPlan(place)
    here.change(WORDS)
    place.setItem(NAME, locked)
    here.hear(NAME)
    await here.consent('')
    expect(place.getItem(NAME)).toBe(locked)
    expect(here).toMatchObject({ state: 'memory', trouble: 'elsewhere', plan: WORDS })
  })

  it('show the changes of each other, and nothing of other names', async () => {
    const place = device(await seal(changed(EMPTY, WORDS)))
    const here = new KeptPlan(place)
    place.setItem(NAME, await seal(OTHERS))
    here.hear('another')
    expect(here.plan).toMatchObject(WORDS)
    here.hear(null)
    expect(here).toMatchObject({ state: 'kept', plan: OTHERS })
  })
})

describe('without a secure context', () => {
  it('keeps nothing under a passphrase, says so and goes on', async () => {
    const place = device()
    const plan = new KeptPlan(place)
    plan.change(WORDS)
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    try {
      await plan.consent('kelp rock wave')
      expect(plan).toMatchObject({ state: 'memory', trouble: 'not-kept', busy: false })
      expect(place.kept.size).toBe(0)
      await plan.consent('')
      expect(plan).toMatchObject({ state: 'kept', trouble: null })
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
