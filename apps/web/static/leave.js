// Leaving quickly: replaces this page in the history with a plain one, by the link or the Escape key. Without scripts
// the link still works; what leaving can't hide stands on the page about Holdfast. In a field Escape first leaves the
// field, as people who write expect, and then the page.
{
  const link = document.getElementById('leave')

  /** What somebody writes into; not a button, a box to tick, a choice of files. */
  const FIELD =
    'textarea, select, input:not([type=checkbox], [type=radio], [type=file], [type=button], [type=submit])'

  const leave = () => {
    const { href } = link
    // A tool leaves an entry in the history for each of its steps: back to its first one, for that to be replaced.
    const steps = Number(document.documentElement.dataset.steps) || 0
    const go = () => {
      location.replace(href)
    }
    // Nothing stays on the screen while the other page loads.
    document.title = ''
    document.documentElement.replaceChildren()
    if (steps === 0) {
      go()
      return
    }
    addEventListener('popstate', go, { capture: true, once: true })
    setTimeout(go, 500)
    history.go(-steps)
  }

  if (link) {
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      leave()
    })
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      if (event.target instanceof Element && event.target.matches(FIELD)) event.target.blur()
      else leave()
    })
  }
}
