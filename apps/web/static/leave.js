// Leaving quickly: replaces this page in the history with a plain one, by the link or the Escape key. Without scripts
// the link still works; what leaving can't hide stands on the page about Holdfast.
{
  const link = document.getElementById('leave')

  const leave = () => {
    const { href } = link
    // Nothing stays on the screen while the other page loads.
    document.title = ''
    document.documentElement.replaceChildren()
    location.replace(href)
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
      leave()
    })
  }
}
