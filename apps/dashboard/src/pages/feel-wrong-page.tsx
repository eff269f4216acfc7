import type { RedFlagSign } from '@restride/contracts/findings'
import type { Change, CheckIn, SessionAdvice } from '@restride/contracts/session-logs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adviceForCheckIn } from '../my/advice-on-phone.ts'
import { ChangeQuestion } from '../my/change-question.tsx'
import { newId } from '../my/new-id.ts'
import { usePainSettings } from '../my/use-pain-settings.ts'
import { put } from '../my/outbox.ts'
import { SignAlarm, SignQuestion } from '../my/sign-question.tsx'
import { blankReport } from '../my/symptom-details.tsx'
import { SymptomQuestion, type Symptom } from '../my/symptom-question.tsx'
import { SaveButton } from '../my/symptom-step.tsx'
import { Told } from '../my/told.tsx'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import styles from '../my/log.module.css'

/** At any time: what she feels, and the signs that need help at once. */
export function FeelWrongPage() {
  const { t } = useTranslation('my')
  const painSettings = usePainSettings()
  const today = useFormat().today()
  const [symptoms, setSymptoms] = useState<Symptom[] | null>(null)
  const [signs, setSigns] = useState<RedFlagSign[] | null>(null)
  const [changes, setChanges] = useState<Change[] | null>(null)
  const [saved, setSaved] = useState<{ body: CheckIn; atOnce: SessionAdvice | null } | null>(null)

  if (saved) {
    const felt = saved.body.symptoms.map(({ symptom }) => symptom)
    return <Told id={saved.body.id} felt={felt} atOnce={saved.atOnce} />
  }
  const save = async () => {
    const body: CheckIn = {
      id: newId(),
      on: today,
      sessionLogId: null,
      symptoms: (symptoms ?? []).map((symptom) => blankReport(symptom, null)),
      redFlags: signs ?? [],
      changes: changes ?? [],
      note: '',
    }
    const atOnce = adviceForCheckIn(body, painSettings)
    await put({ kind: 'check-in', body, atOnce })
    setSaved({ body, atOnce })
    scrollTo(0, 0)
  }
  const isBlank = symptoms === null && signs === null && changes === null
  return (
    <PatientShell bar={false} back={paths.today}>
      <div className={styles.signs}>
        <PageHeading size="touch" sub={t('wrong.sub')}>
          {t('wrong.title')}
        </PageHeading>
        <section>
          <h2>{t('wrong.symptoms')}</h2>
          <SymptomQuestion
            none={false}
            label={t('wrong.symptoms')}
            value={symptoms}
            onChange={setSymptoms}
          />
        </section>
        <SignQuestion value={signs} onChange={setSigns} />
        <ChangeQuestion value={changes} onChange={setChanges} />
      </div>
      <div className={styles.saveBar}>
        <SignAlarm signs={signs ?? []} />
        <SaveButton reason={isBlank ? t('wrong.choose') : undefined} onSave={save} />
      </div>
    </PatientShell>
  )
}
