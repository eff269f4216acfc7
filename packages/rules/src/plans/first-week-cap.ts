import { clinicProtocol, published } from '../sources.ts'
import { oneDecimal } from '../text.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { FIRST_WEEK_CAP_KM } from './first-week-kilometres.ts'
import { SLACK, type Timeline } from './timeline.ts'

/** Clinic protocol: a slow kilometre. No source turns the cap into time. */
const MINUTES_PER_KM = 6
/** The same cap in running minutes, which is what a plan is counted in. */
export const FIRST_WEEK_CAP_MINUTES = FIRST_WEEK_CAP_KM * MINUTES_PER_KM

const RULE = {
  rule: 'RK-2',
  part: 'first_week',
  effect: 'blocking',
  sources: [
    published('Nielsen et al. 2014, IJSPT 9(3):338-345', 'PMC4060311, first week', 'study'),
    clinicProtocol(`${MINUTES_PER_KM} minutes for a kilometre; blocks a plan edit`),
  ],
} as const

/** RK-2: the first running week still to come, of her who is not known to have run in a week before. */
export function firstWeekCap(
  { firstWeekCapMinutes: cap }: PlanCheckInput,
  { firstRanOn, weeks }: Timeline,
): PlanFinding[] {
  const first = weeks.find(({ isOpen, minutes }) => isOpen && minutes > 0)
  const hasRun = first !== undefined && firstRanOn !== null && firstRanOn < first.start
  if (cap === null || first === undefined || hasRun) return [notCapped(cap)]
  const isMet = first.minutes <= cap + SLACK
  const [minutes, most] = [oneDecimal(first.minutes), oneDecimal(cap)]
  return [
    {
      ...RULE,
      week: isMet ? null : first.week.number,
      state: isMet ? 'met' : 'not_met',
      value: first.minutes,
      limit: cap,
      arithmetic: {
        en: `${minutes.en} min; at most ${most.en} (${FIRST_WEEK_CAP_KM} km at ${MINUTES_PER_KM} min)`,
        fr: `${minutes.fr} min; au plus ${most.fr} (${FIRST_WEEK_CAP_KM} km à ${MINUTES_PER_KM} min)`,
      },
      reason: isMet
        ? {
            en: `Her first running week stays within ${FIRST_WEEK_CAP_KM} km.`,
            fr: `Sa première semaine de course reste dans les ${FIRST_WEEK_CAP_KM} km.`,
          }
        : {
            en: `Her first running week goes over the cap of ${FIRST_WEEK_CAP_KM} km.`,
            fr: `Sa première semaine de course dépasse le plafond de ${FIRST_WEEK_CAP_KM} km.`,
          },
      patientText: isMet
        ? null
        : {
            en: 'We begin with short distances.',
            fr: 'On commence par de courtes distances.',
          },
    },
  ]
}

function notCapped(cap: number | null): PlanFinding {
  return {
    ...RULE,
    week: null,
    state: 'not_applicable',
    value: null,
    limit: cap,
    arithmetic: { en: 'No cap', fr: 'Pas de plafond' },
    reason:
      cap === null
        ? {
            en: 'No cap of the first week applies to her.',
            fr: 'Aucun plafond de première semaine ne s’applique à elle.',
          }
        : {
            en: 'She has run before, or the plan has no running.',
            fr: 'Elle a déjà couru, ou le plan n’a pas de course.',
          },
    patientText: null,
  }
}
