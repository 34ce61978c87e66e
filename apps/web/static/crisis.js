// Opens the crisis lines of the country that `guess.js` found, and puts them first. Nothing is left out.
{
  const list = document.getElementById('crisis-countries')
  const guesses = (document.documentElement.dataset.country || '').split(' ').filter(Boolean)
  const near = guesses
    .map((id) => list?.querySelector(`details[data-country="${CSS.escape(id)}"]`))
    .find(Boolean)

  if (near) {
    near.open = true
    list.prepend(near)
  }
}
