/** For the doors of workers. */

/**
 * Throws what should never go wrong where nobody catches it: the page hears of a fault of ours as it hears of any other, through
 * the worker's error event.
 */
export function throwOutside(error: unknown): void {
  setTimeout(() => {
    throw error
  })
}
