// The best of the languages that there are, where no server has chosen already.
{
  const wanted = (navigator.languages || []).map((tag) => tag.slice(0, 2).toLowerCase())
  location.replace(`/${wanted.find((one) => one === 'en' || one === 'de') || 'en'}/`)
}
