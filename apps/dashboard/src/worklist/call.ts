/** What a telephone understands of a number as people write it. */
export function callHref(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/gu, '')}`
}

/** As if her number in the preview were pressed; where there is no preview, without one. */
export function call(phone: string): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-call]')
  link?.focus()
  if (link) link.click()
  else window.open(callHref(phone), '_self')
}
