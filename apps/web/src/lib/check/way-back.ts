/**
 * The steps of a tool as entries of the browser's history, so that its Back button goes a step back and not off the page. An
 * entry holds the number of its step and nothing else: no name, no address of its own. `static/leave.js` takes them back.
 */
import { goto } from '$app/navigation'

export class WayBack {
  #step = 0

  /** Goes on to a step, 0 being the first; one at a time, as a person does. */
  forward(step: number): void {
    if (step <= this.#step) return
    this.#keep(step)
    void goto('', { state: { step }, shallow: true, reset: false })
  }

  /** Goes back to a step by a button of the page. */
  back(step: number): void {
    const steps = this.#step - step
    if (steps <= 0) return
    this.#keep(step)
    history.go(-steps)
  }

  /** The browser has gone to a step. */
  arrive(step: number): void {
    this.#keep(step)
  }

  #keep(step: number): void {
    this.#step = step
    document.documentElement.dataset['steps'] = String(step)
  }
}
