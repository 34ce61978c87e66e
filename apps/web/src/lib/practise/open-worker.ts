/** The worker that judges answers beside the page. In a file of its own, since the builder looks for these very words. */

/** Starts it, once somebody wants to write; only then the patterns are loaded. */
export function openAnswerWorker(): Worker {
  return new Worker(new URL('./answer-worker.ts', import.meta.url), { type: 'module' })
}
