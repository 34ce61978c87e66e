// In each list by country: opens what is told of the country that `guess.js` found, and marks it, for the styles to put it first.
// Nothing is left out, and nothing is moved: on pages with tools Svelte counts on finding every element where it was.
{
  const guesses = (document.documentElement.dataset.country || '').split(' ').filter(Boolean)

  for (const list of document.querySelectorAll('[data-by-country]')) {
    const near = guesses
      .map((id) => list.querySelector(`details[data-country="${CSS.escape(id)}"]`))
      .find(Boolean)

    if (near) {
      near.open = true
      near.dataset.near = 'yes'
    }
  }
}
