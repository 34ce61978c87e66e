/** The worker that reads pictures beside the page. In a file of its own, since the builder looks for these very words. */

/** Starts it; it loads nothing more before it is asked to read. */
export function openPictureWorker(): Worker {
  return new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
}
