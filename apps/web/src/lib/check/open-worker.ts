/** The worker that checks chats beside the page. In a file of its own, since the builder looks for these very words. */

/** Starts it; it compiles what the engine knows at once. */
export function openWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}
