import { resolvableSignSchema } from '@restride/contracts/findings'
import type { CriterionResult } from '@restride/contracts/readiness'
import type { Unit } from '@restride/rules/criterion'
import { CONDITION_NAMES } from '@restride/rules/conditions'
import { signName } from '@restride/rules/signs'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import styles from './readiness.module.css'

type Value = CriterionResult['value']
const ANSWERS = [
  'yes',
  'no',
  'none',
  'menses',
  'other',
  'unanswered',
  'healed',
  'open',
  'infected',
  'painfulSex',
  'obstructedBowel',
  'constipation',
  'declined',
  'mixed',
  'doming',
  'bears_down',
  'noviceRunner',
  'fatigueScore',
  'previousRunningInjury',
  'vaginalBirth',
  'anyIncontinence',
  'sleepHours',
  'knownHypermobility',
  'leakWhenRunningBeforePregnancy',
  'leakWhenRunningInPregnancy',
  'pelvicGirdlePain',
  'earlierPelvicFloorDysfunction',
  'eatingDisorder',
  'missedMeals',
  'unintendedWeightLoss',
  'iciq-ui-sf',
  'pfdi-20',
  'pfiq-7',
  'psfs',
  'tsk-11',
  'tsk-17',
  'i-prrs',
  'pgi-i',
] as const

/** What was measured or answered, side by side where there are sides; a dash where there is nothing. */
export function ValueWords({ criterion: { id, state, value } }: { criterion: CriterionResult }) {
  const { t } = useTranslation('readiness')
  const format = useFormat()
  const answerWords = useAnswerWords()
  const unitOf = useUnits(id)
  if (value === null) return <Dash />
  if (value.kind === 'sides') return <Sides value={value} unit={unitOf(value.unit)} />
  if (value.kind === 'date') return format.date(value.date, 'withYear')
  if (value.kind === 'answers') return listOf(value.answers)
  if (value.unit === 'days') return format.weeksAndDays(value.amount)
  return `${format.number(value.amount)} ${unitOf(value.unit)}`.trim()

  function listOf(answers: readonly string[]) {
    if (answers.length > 0) return format.list(answers.map(answerWords))
    // Asked and nothing found is not the same as not asked.
    return state === 'met' ? t('answer.none') : <Dash />
  }
}

function Dash() {
  return <span aria-hidden="true">–</span>
}

function Sides({ value, unit }: { value: Extract<Value, { kind: 'sides' }>; unit: string }) {
  const { t } = useTranslation('readiness')
  return (
    <span className={styles.sides}>
      {(['left', 'right'] as const).map((side) => {
        const amount = value[side]
        return (
          <span key={side}>
            <i aria-hidden="true">{t(`${side}Short`)}</i>
            <VisuallyHidden>{t(side)} </VisuallyHidden>
            {amount === null ? (
              <>
                <span aria-hidden="true">–</span>
                <VisuallyHidden>{t('blank')}</VisuallyHidden>
              </>
            ) : (
              `${amount} ${unit}`.trim()
            )}
          </span>
        )
      })}
    </span>
  )
}

function useUnits(id: string) {
  const { t } = useTranslation('readiness')
  return (unit: Unit) => {
    // Of the scales that count in points only pain goes to ten.
    if (unit === 'reps' || (unit === 'points' && id !== 'SX-5')) return ''
    return t(`unit.${unit}`)
  }
}

function useAnswerWords(): (code: string) => string {
  const { t } = useTranslation('readiness')
  const lang = currentLanguage()
  return (code) => {
    const sign = resolvableSignSchema.safeParse(code)
    if (sign.success) return signName(sign.data)[lang]
    const condition = Object.entries(CONDITION_NAMES).find(([name]) => name === code)
    if (condition) return condition[1][lang]
    const answer = ANSWERS.find((known) => known === code)
    if (answer) return t(`answer.${answer}`)
    if (code === '0') return t('answer.noTear')
    return /^[1-4][a-c]?$/u.test(code) ? t('answer.grade', { grade: code }) : code
  }
}
