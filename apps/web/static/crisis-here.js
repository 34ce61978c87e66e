// Puts the numbers of the guessed country on top. The guess is of guess.js, which runs before; all numbers stay on the page.
{
  const here = document.getElementById('crisis-here')
  const guesses = (document.documentElement.dataset.country || '').split(' ')
  const found = guesses
    .map((id) => id && document.querySelector(`[data-crisis="${CSS.escape(id)}"]`))
    .find(Boolean)

  if (here && found) {
    here.prepend(found)
    here.hidden = false
  }
}
