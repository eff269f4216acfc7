// Outside the bundle on purpose: it must run before the first paint, or a forced dark scheme flashes white.
{
  const read = (name) => new RegExp(`(?:^|; )${name}=(\\w+)`).exec(document.cookie)?.[1]
  const scheme = read('restride_scheme')
  if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme
  const language = read('restride_language') ?? navigator.language.slice(0, 2)
  document.documentElement.lang = language === 'fr' ? 'fr-CA' : 'en-CA'
}
