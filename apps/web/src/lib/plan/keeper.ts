/** Keeps a plan on the device once the person has said so, and leaves nothing when it is erased. */
import { isLocked, lock, makeKey, unlock, type Key, type Locked } from './lock.ts'
import { readPlan, type MyPlan } from './my-plan.ts'

/** The one name under which these pages keep anything. */
const NAME = 'holdfast-plan'

/** What the device offers: `localStorage`, or a map in tests. It may throw when the browser forbids it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plan'; readonly plan: MyPlan }
  | { readonly kind: 'locked'; readonly locked: Locked }

/** What lies on the device. A plan that cannot be read counts as nothing. */
export function find(shelf: Shelf): Found {
  const text = attempt(() => shelf.getItem(NAME)) ?? null
  if (text === null) return { kind: 'nothing' }
  const value: unknown = attempt((): unknown => JSON.parse(text))
  if (isLocked(value)) return { kind: 'locked', locked: value }
  const plan = readPlan(text)
  return plan === null ? { kind: 'nothing' } : { kind: 'plan', plan }
}

/** Opens a locked plan; null when the passphrase does not fit. */
export async function open(
  locked: Locked,
  passphrase: string,
): Promise<{ readonly plan: MyPlan; readonly key: Key } | null> {
  const key = await makeKey(passphrase, locked)
  const text = await unlock(key, locked)
  const plan = text === null ? null : readPlan(text)
  return plan === null ? null : { plan, key }
}

/** Writes the plan, locked where there is a key. False when the device did not take it. */
export async function keep(shelf: Shelf, plan: MyPlan, key?: Key): Promise<boolean> {
  const text = JSON.stringify(key === undefined ? plan : await lock(key, JSON.stringify(plan)))
  return (
    attempt(() => {
      shelf.setItem(NAME, text)
      return true
    }) ?? false
  )
}

/** Nothing is left of it. */
export function erase(shelf: Shelf): void {
  attempt(() => {
    shelf.removeItem(NAME)
  })
}

/** Browsers throw where storage is forbidden or full; the page goes on without it. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
