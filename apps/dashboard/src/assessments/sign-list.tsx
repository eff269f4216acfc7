import type { RedFlagSign } from '@restride/contracts/findings'
import { useTranslation } from 'react-i18next'
import { StatusChip } from '../ui/status-chip.tsx'
import { YesNo } from '../ui/yes-no.tsx'
import { keysOf, type SectionProps, withGroup } from './draft.ts'
import { NoneOfThese } from './none-of-these.tsx'
import styles from './questions.module.css'
import { spokenRules } from './spoken-rules.ts'

type Answer = 'yes' | 'no' | null

/** The warning signs in the rules' own words, one answer each. */
export function SignList({ draft, change }: SectionProps) {
  const { SIGNS } = spokenRules()
  const { signs } = draft.findings.screening
  const all = keysOf(signs)
  const answer = (keys: readonly string[], value: Answer) =>
    change((now) => {
      const answers = { ...now.findings.screening.signs }
      for (const sign of all) if (keys.includes(sign)) answers[sign] = value
      return withGroup(now, 'screening', { signs: answers })
    })
  return (
    <>
      <NoneOfThese
        all={all.length}
        unanswered={all.filter((sign) => signs[sign] === null)}
        onNone={(keys) => answer(keys, 'no')}
        onUndo={(keys) => answer(keys, null)}
      />
      <ul className={styles.questions}>
        {all.map((sign) => (
          <li key={sign} data-alarm={signs[sign] === 'yes'}>
            <YesNo
              id={`findings.screening.signs.${sign}`}
              label={SIGNS[sign].question}
              value={signs[sign]}
              onChange={(value) => answer([sign], value)}
            />
            {signs[sign] === 'yes' && <WhatToDo sign={sign} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function WhatToDo({ sign }: { sign: RedFlagSign }) {
  const { t } = useTranslation('assessments')
  const { CALL_811_TODAY, CALL_911, CALL_988, SIGNS } = spokenRules()
  const tellHer = { emergency: CALL_911, same_day: CALL_811_TODAY, hold: null } as const
  const { action } = SIGNS[sign]
  const words = sign === 'RF-SELF' ? CALL_988 : tellHer[action]
  return (
    <p className={styles.action}>
      <StatusChip status="not-met">{t(`screening.action.${action}`)}</StatusChip>
      {words && <span>{t('screening.tellHer', { words: words })}</span>}
    </p>
  )
}
