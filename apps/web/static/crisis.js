// Opens the crisis lines of the country that `guess.js` found, and marks them, for the styles to put them first.
// Nothing is left out, and nothing is moved: on pages with tools Svelte counts on finding every element where it was.
{
  const list = document.getElementById('crisis-countries')
  const guesses = (document.documentElement.dataset.country || '').split(' ').filter(Boolean)
  const near = guesses
    .map((id) => list?.querySelector(`details[data-country="${CSS.escape(id)}"]`))
    .find(Boolean)

  if (near) {
    near.open = true
    near.dataset.near = 'yes'
  }
}
