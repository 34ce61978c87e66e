// Offers a country, guessed from the device's time zone and languages. It only offers: the person chooses. Pages that
// link to no country find the guesses at the root element, the best first.
{
  const ZONES = {
    'Europe/London': 'gb',
    'Europe/Belfast': 'gb',
    'Europe/Zurich': 'ch',
    'Europe/Busingen': 'de',
    'Europe/Berlin': 'de',
    'Europe/Vienna': 'at',
    'Pacific/Honolulu': 'us',
  }
  const AMERICAN =
    /^America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Juneau|Indiana|Kentucky|North_Dakota)/u

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || ''
  const regions = (navigator.languages || []).map((tag) => (tag.split('-')[1] || '').toLowerCase())
  const guesses = [ZONES[zone], AMERICAN.test(zone) ? 'us' : undefined, ...regions].filter(Boolean)
  const offer = document.getElementById('guess')
  const country = guesses
    .map((id) => document.querySelector(`a[data-country="${CSS.escape(id)}"]`))
    .find(Boolean)

  document.documentElement.dataset.country = guesses.join(' ')

  if (offer && country) {
    offer.querySelector('b').textContent = country.textContent
    offer.querySelector('a').href = country.href
    offer.hidden = false
  }
}
