/** The worker that makes fingerprints beside the page. In a file of its own, since the builder looks for these very words. */

/** Starts it, once somebody has chosen a picture. */
export function openFingerprintWorker(): Worker {
  return new Worker(new URL('./fingerprint-worker.ts', import.meta.url), { type: 'module' })
}
