// Shows a button that prints, and opens what is folded before a page goes to paper: there nothing can be opened.
{
  const button = document.getElementById('print')

  const unfold = () => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  }

  if (button) {
    button.hidden = false
    button.addEventListener('click', () => {
      unfold()
      print()
    })
    addEventListener('beforeprint', unfold)
  }
}
