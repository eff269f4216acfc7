/** Ids of the overview's parts, in the order of their keys 1 to 4. */
export const PART = {
  timeline: 'part-timeline',
  readiness: 'part-readiness',
  trends: 'part-trends',
  decisions: 'part-decisions',
} as const

/** To the part's heading, from where Tab goes on. */
export function goToPart(id: string): void {
  const heading = document.getElementById(id)?.querySelector<HTMLElement>('h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}

/** To where the first criterion says what it rests on: those that are not met stand first. */
export function goToWhy(): void {
  const source = `#${PART.readiness} li:has(h4) button[aria-expanded]`
  document.querySelector<HTMLElement>(source)?.focus()
}
