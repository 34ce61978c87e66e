// In each list by country: opens what is told of the country that `guess.js` found, and marks it, for the styles to put it first.
// A list that says nothing of it stays folded: what is told of the next guess would be read as one's own country's.
// Nothing is left out, and nothing is moved: on pages with tools Svelte counts on finding every element where it was.
{
  const guesses = (document.documentElement.dataset.country || '').split(' ').filter(Boolean)
  const near = guesses
    .map((id) =>
      document.querySelectorAll(`[data-by-country] > details[data-country="${CSS.escape(id)}"]`),
    )
    .find(({ length }) => length > 0)

  for (const told of near || []) {
    told.open = true
    told.dataset.near = 'yes'
  }
}
