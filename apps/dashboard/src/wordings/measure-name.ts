import { isMeasureId, MEASURES } from '@restride/rules/measures/catalogue'
import { useText } from '../use-text.ts'

/** As people call it, and what that stands for; the id for one that a later version of the rules brought. */
export function useMeasureName(): (measure: string) => string {
  const text = useText()
  return (measure) => {
    if (!isMeasureId(measure)) return measure
    const { name, shortName } = MEASURES[measure]
    return `${shortName} (${text(name)})`
  }
}

/** As people call it alone, where there is little room. */
export function shortNameOf(measure: string): string {
  return isMeasureId(measure) ? MEASURES[measure].shortName : measure
}
