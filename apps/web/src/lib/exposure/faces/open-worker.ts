/** The worker that counts faces beside the page. In a file of its own, since the builder looks for these very words. */

/** Starts it, once somebody has asked for it. */
export function openFaceWorker(): Worker {
  return new Worker(new URL('./face-worker.ts', import.meta.url), { type: 'module' })
}
