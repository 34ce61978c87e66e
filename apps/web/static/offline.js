// Asks the browser to keep a copy of all pages, once this one has been read in peace.
if ('serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Without it the pages still work while there is a network: nothing to tell the person.
    navigator.serviceWorker
      .register('/service-worker.js', { type: 'module' })
      .catch(() => undefined)
  })
}
