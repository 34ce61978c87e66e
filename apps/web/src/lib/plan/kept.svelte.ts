/** The plan as the page shows it: in memory until the person says that it may stay on the device. */
import { erase, find, keep, open, type Found, type Shelf } from './keeper.ts'
import { makeKey, type Key } from './lock.ts'
import { EMPTY, changed, ticked, type MyPlan } from './my-plan.ts'

/** `memory`: nothing is kept. `locked`: something is kept and not open yet. `kept`: each change is written. */
type State = 'memory' | 'locked' | 'kept'

export class KeptPlan {
  plan: MyPlan = $state.raw(EMPTY)
  state: State = $state('memory')
  /** Whether a passphrase locks what is kept. */
  private: boolean = $state(false)
  busy: boolean = $state(false)
  trouble: 'wrong-passphrase' | 'not-kept' | null = $state(null)
  #key: Key | undefined
  #found: Found
  readonly #shelf: Shelf

  constructor(shelf: Shelf) {
    this.#shelf = shelf
    this.#found = find(shelf)
    if (this.#found.kind === 'locked') this.state = 'locked'
    if (this.#found.kind === 'plan') {
      this.plan = this.#found.plan
      this.state = 'kept'
    }
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
    this.busy = true
    this.#key = passphrase === '' ? undefined : await makeKey(passphrase)
    const kept = await keep(this.#shelf, this.plan, this.#key)
    this.trouble = kept ? null : 'not-kept'
    this.private = kept && this.#key !== undefined
    if (kept) this.state = 'kept'
    this.busy = false
  }

  async unlock(passphrase: string): Promise<void> {
    if (this.#found.kind !== 'locked') return
    this.busy = true
    const opened = await open(this.#found.locked, passphrase)
    this.trouble = opened === null ? 'wrong-passphrase' : null
    if (opened !== null) {
      this.plan = opened.plan
      this.#key = opened.key
      this.private = true
      this.state = 'kept'
    }
    this.busy = false
  }

  /** Everything goes, on the device and on the page. */
  erase(): void {
    erase(this.#shelf)
    this.plan = EMPTY
    this.state = 'memory'
    this.private = false
    this.trouble = null
    this.#key = undefined
    this.#found = { kind: 'nothing' }
  }

  #write(): void {
    if (this.state !== 'kept') return
    const { plan } = this
    void keep(this.#shelf, plan, this.#key).then((kept) => {
      // Locking takes a moment: what was erased meanwhile must not come back.
      if (this.state !== 'kept') erase(this.#shelf)
      else if (plan !== this.plan) this.#write()
      this.trouble = kept ? null : 'not-kept'
    })
  }
}
