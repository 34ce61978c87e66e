// Opens the list that the address names, as in `/en/now/#parent`; without scripts it is jumped to and is one tap away.
{
  const open = () => {
    const named = document.getElementById(location.hash.slice(1))
    if (named instanceof HTMLDetailsElement) named.open = true
  }
  open()
  addEventListener('hashchange', open)
}
