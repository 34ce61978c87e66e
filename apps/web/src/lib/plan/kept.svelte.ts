/** The plan as the page shows it: in memory until the person says that it may stay on the device. */
import { erase, find, isPlanName, look, open, put, seal, type Found, type Shelf } from './keeper.ts'
import { makeKey, type Key } from './lock.ts'
import { EMPTY, changed, ticked, type MyPlan } from './my-plan.ts'

/** `memory`: nothing is kept. `locked`: something is kept and not open yet. `kept`: each change is written. */
type State = 'memory' | 'locked' | 'kept'

/** `elsewhere`: another tab kept a plan since this page looked, and nothing was written over it. */
type Trouble = 'wrong-passphrase' | 'not-kept' | 'elsewhere'

const STATES: Readonly<Record<Found['kind'], State>> = {
  nothing: 'memory',
  plan: 'kept',
  locked: 'locked',
}

export class KeptPlan {
  plan: MyPlan
  state: State = $state('memory')
  /** Whether a passphrase locks what is kept. */
  private: boolean = $state(false)
  busy: boolean = $state(false)
  trouble: Trouble | null = $state(null)
  /** Whether the browser lets this page keep nothing at all. */
  forbidden: boolean = $state(false)
  #key: Key | undefined
  #found: Found = { kind: 'nothing' }
  /** The text on the device as this page last read or wrote it. */
  #seen: string | null = null
  /** Goes up with each new start. What was begun before must not end in it: making a key takes up to a second. */
  #start = 0
  readonly #shelf: Shelf
  /** What the page shows while nothing is kept. */
  readonly #empty: MyPlan

  constructor(shelf: Shelf, empty: MyPlan = EMPTY) {
    this.#shelf = shelf
    this.#empty = empty
    this.plan = $state.raw(empty)
    this.#begin()
  }

  change(change: Partial<MyPlan>): void {
    this.plan = changed(this.plan, change)
    this.#write()
  }

  /** `now` in UTC as ISO 8601. */
  tick(step: string, now: string): void {
    this.plan = ticked(this.plan, step, now)
    this.#write()
  }

  /** The person's word that it may stay here. */
  async consent(passphrase: string): Promise<void> {
    await this.#work('not-kept', async (isOver) => {
      const key = passphrase === '' ? undefined : await makeKey(passphrase)
      if (!isOver()) await this.#keep(key)
    })
  }

  async unlock(passphrase: string): Promise<void> {
    const found = this.#found
    if (found.kind !== 'locked') return
    await this.#work('wrong-passphrase', async (isOver) => {
      const opened = await open(found.locked, passphrase)
      if (isOver()) return
      this.trouble = opened === null ? 'wrong-passphrase' : null
      if (opened === null) return
      this.plan = opened.plan
      this.#key = opened.key
      this.private = true
      this.state = 'kept'
    })
  }

  /** Everything goes, on the device and on the page. */
  erase(): void {
    erase(this.#shelf)
    this.#begin()
  }

  /** Another tab changed what is kept under a name, or under all (null): this page shows what is there now. */
  hear(name: string | null): void {
    if (!isPlanName(name) || look(this.#shelf) === this.#seen) return
    // Words that were never kept are nowhere else; `put` sees to it that they replace nothing.
    if (this.state === 'memory' && this.plan !== this.#empty) return
    this.#begin()
  }

  #begin(): void {
    this.#start += 1
    const text = look(this.#shelf)
    this.forbidden = text === undefined
    this.#seen = text ?? null
    this.#found = find(this.#seen)
    this.#key = undefined
    this.plan = this.#found.kind === 'plan' ? this.#found.plan : this.#empty
    this.state = STATES[this.#found.kind]
    this.private = false
    this.busy = false
    this.trouble = null
  }

  /** Is busy until `act` has ended, however it ends. */
  async #work(trouble: Trouble, act: (isOver: () => boolean) => Promise<void>): Promise<void> {
    const start = this.#start
    const isOver = (): boolean => start !== this.#start
    this.busy = true
    try {
      await act(isOver)
    } catch {
      if (!isOver()) this.trouble = trouble
    } finally {
      if (!isOver()) this.busy = false
    }
  }

  #write(): void {
    if (this.state === 'kept') void this.#keep(this.#key)
  }

  async #keep(key: Key | undefined): Promise<void> {
    const start = this.#start
    const { plan } = this
    const text = await seal(plan, key)
    // Nothing waits between this line and the writing, so that nothing comes back that was erased meanwhile.
    if (start !== this.#start) return
    const done = put(this.#shelf, text, this.#seen)
    if (done === 'changed' && this.state === 'kept') {
      this.#begin()
      return
    }
    if (done !== 'kept') {
      this.trouble = done === 'changed' ? 'elsewhere' : 'not-kept'
      return
    }
    this.#seen = text
    this.#key = key
    this.private = key !== undefined
    this.state = 'kept'
    this.trouble = null
    if (plan !== this.plan) this.#write()
  }
}
