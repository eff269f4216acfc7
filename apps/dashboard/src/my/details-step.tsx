import type { SymptomReport } from '@restride/contracts/session-logs'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { Question } from './question.tsx'
import { SymptomDetails } from './symptom-details.tsx'

type DetailsStepProps = {
  reports: readonly SymptomReport[]
  askWhen: boolean
  onChange: (reports: SymptomReport[]) => void
  onDone: () => void
}

/** One screen more, which may be skipped. It is saved already; putting the phone away sends it. */
export function DetailsStep({ reports, askWhen, onChange, onDone }: DetailsStepProps) {
  const { t } = useTranslation('my')
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') done.current()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => document.removeEventListener('visibilitychange', onHidden)
  }, [])
  const isBlank = reports.every(
    ({ when, amount, painScore, character }) =>
      (when === null || !askWhen) &&
      amount === null &&
      painScore === null &&
      character.length === 0,
  )
  const [only] = reports
  const title =
    reports.length === 1 && only ? t(`details.title.${only.symptom}`) : t('details.title.several')
  return (
    <Question title={title} context={<span>{t('details.saved')}</span>} back={paths.today}>
      <SymptomDetails reports={reports} askWhen={askWhen} onChange={onChange} />
      <Button variant="filled" size="main" fill onClick={onDone}>
        {t(isBlank ? 'details.skip' : 'log.save')}
      </Button>
    </Question>
  )
}
