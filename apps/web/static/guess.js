// Offers a country, guessed from the device's time zone and languages. It only offers: the person chooses. Pages that
// link to no country find the guesses at the root element, the best first. Where one page lists the countries several
// times, the guessed one comes first in each folded list. The last guess is always the page for any
// other country. A country without a file has no link here, so its zones do no harm.
{
  const ZONES = {
    'Europe/London': 'gb',
    'Europe/Belfast': 'gb',
    'Europe/Zurich': 'ch',
    'Europe/Busingen': 'de',
    'Europe/Berlin': 'de',
    'Europe/Vienna': 'at',
    'Europe/Dublin': 'ie',
    'Europe/Paris': 'fr',
    'Europe/Rome': 'it',
    'Europe/Madrid': 'es',
    'Africa/Ceuta': 'es',
    'Atlantic/Canary': 'es',
    'Europe/Amsterdam': 'nl',
    'Europe/Brussels': 'be',
    'Europe/Warsaw': 'pl',
    'Europe/Stockholm': 'se',
    'Europe/Lisbon': 'pt',
    'Atlantic/Madeira': 'pt',
    'Atlantic/Azores': 'pt',
    'Asia/Kolkata': 'in',
    'Asia/Calcutta': 'in',
    'Asia/Manila': 'ph',
    'Africa/Johannesburg': 'za',
    'Africa/Lagos': 'ng',
    'Pacific/Auckland': 'nz',
    'Pacific/Chatham': 'nz',
    'Pacific/Honolulu': 'us',
  }
  const AREAS = {
    au: /^Australia\//u,
    us: /^America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Anchorage|Boise|Juneau|Indiana|Kentucky|North_Dakota)/u,
    ca: /^America\/(?:Toronto|Montreal|Vancouver|Edmonton|Winnipeg|Regina|Halifax|Moncton|St_Johns|Whitehorse|Yellowknife|Iqaluit)$/u,
    br: /^America\/(?:Araguaina|Bahia|Belem|Boa_Vista|Campo_Grande|Cuiaba|Eirunepe|Fortaleza|Maceio|Manaus|Noronha|Porto_Velho|Recife|Rio_Branco|Santarem|Sao_Paulo)$/u,
  }

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || ''
  const regions = (navigator.languages || []).map((tag) => (tag.split('-')[1] || '').toLowerCase())
  const area = Object.keys(AREAS).find((id) => AREAS[id].test(zone))
  const guesses = [ZONES[zone], area, ...regions, 'int'].filter(Boolean)
  const offer = document.getElementById('guess')
  const country = guesses
    .map((id) => document.querySelector(`a[data-country="${CSS.escape(id)}"]`))
    .find(Boolean)

  document.documentElement.dataset.country = guesses.join(' ')

  if (offer && country) {
    for (const words of offer.querySelectorAll('span')) {
      if (country.dataset.country === 'int') words.hidden = !words.hidden
    }
    offer.querySelector('b').textContent = country.textContent
    offer.querySelector('a').href = country.href
    offer.hidden = false
    for (const same of document.querySelectorAll(
      `details a[data-country="${CSS.escape(country.dataset.country)}"]`,
    )) {
      const line = same.closest('li')
      line.parentElement.prepend(line)
    }
  }
}
