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

/**
 * The shelf that `get` fetches. A browser that forbids storage throws already then, and some hand out null: the page gets
 * one that refuses everything instead, and goes on in memory.
 */
export function openShelf(get: () => Shelf | null): Shelf {
  return attempt(get) ?? { getItem: refuse, setItem: refuse, removeItem: refuse }
}

/** The text that lies on the device: null when there is none, undefined when the browser forbids to look. */
export function look(shelf: Shelf): string | null | undefined {
  return attempt(() => shelf.getItem(NAME))
}

/** Whether a change of this name, or of all names (null), is one of the plan. */
export function isPlanName(name: string | null): boolean {
  return name === null || name === NAME
}

/** What a text from the device is. A plan that cannot be read counts as nothing. */
export function find(text: string | null): Found {
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

/** The plan as a text for the device, locked where there is a key. */
export async function seal(plan: MyPlan, key?: Key): Promise<string> {
  return JSON.stringify(key === undefined ? plan : await lock(key, JSON.stringify(plan)))
}

/** Writes a text at once, but never over one that came, changed or went since `seen`: another tab did that. */
export function put(
  shelf: Shelf,
  text: string,
  seen: string | null,
): 'kept' | 'changed' | 'refused' {
  return (
    attempt(() => {
      if (shelf.getItem(NAME) !== seen) return 'changed'
      shelf.setItem(NAME, text)
      return 'kept'
    }) ?? 'refused'
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

function refuse(): never {
  throw new TypeError('this browser keeps nothing')
}
