import type { CheckIn, SessionAdvice } from '@restride/contracts/session-logs'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { adviceForCheckIn } from '../my/advice-on-phone.ts'
import { DetailsStep } from '../my/details-step.tsx'
import { newId } from '../my/new-id.ts'
import { usePainSettings } from '../my/use-pain-settings.ts'
import { amend, put, release } from '../my/outbox.ts'
import { Question } from '../my/question.tsx'
import { myToday } from '../my/queries.ts'
import { blankReport } from '../my/symptom-details.tsx'
import { SymptomQuestion, type Symptom } from '../my/symptom-question.tsx'
import { SaveButton } from '../my/symptom-step.tsx'
import { Told } from '../my/told.tsx'
import { paths } from '../paths.ts'
import { useFormat } from '../use-format.ts'

type Saved = { body: CheckIn; atOnce: SessionAdvice; isDetailed: boolean }

/** The same question the morning after a session. */
export function NextMorningPage() {
  const { t } = useTranslation('my')
  const painSettings = usePainSettings()
  const { sessionLogId } = useParams({ from: '/patient/next-morning/$sessionLogId' })
  const format = useFormat()
  const asked = useQuery(myToday).data?.data.askNextMorning.find(
    (one) => one.sessionLogId === sessionLogId,
  )
  const [symptoms, setSymptoms] = useState<Symptom[] | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)

  const id = saved?.body.id
  useEffect(() => {
    if (id === undefined) return
    return () => void release(id)
  }, [id])

  const save = async () => {
    if (symptoms === null) return
    const body: CheckIn = {
      id: newId(),
      on: format.today(),
      sessionLogId,
      symptoms: symptoms.map((symptom) => blankReport(symptom, 'next_morning')),
      redFlags: [],
      changes: [],
      note: '',
    }
    const isDetailed = symptoms.length === 0
    const atOnce = adviceForCheckIn(body, painSettings)
    await put({ kind: 'check-in', body, atOnce }, !isDetailed)
    setSaved({ body, atOnce, isDetailed })
  }

  if (saved?.isDetailed === true) {
    const felt = saved.body.symptoms.map(({ symptom }) => symptom)
    return <Told id={saved.body.id} felt={felt} atOnce={saved.atOnce} />
  }
  if (saved) {
    return (
      <DetailsStep
        reports={saved.body.symptoms}
        askWhen={false}
        onChange={(reports) => {
          const body = { ...saved.body, symptoms: reports }
          const atOnce = adviceForCheckIn(body, painSettings)
          setSaved({ ...saved, body, atOnce })
          void amend({ kind: 'check-in', body, atOnce })
        }}
        onDone={() => {
          setSaved({ ...saved, isDetailed: true })
          void release(saved.body.id)
        }}
      />
    )
  }
  return (
    <Question
      title={t('morning.title')}
      back={paths.today}
      context={
        <span>
          {asked && t('morning.after', { date: format.date(asked.doneOn, 'full') })}{' '}
          {t('morning.any')}
        </span>
      }
    >
      <SymptomQuestion label={t('log.any')} value={symptoms} onChange={setSymptoms} />
      <SaveButton reason={symptoms === null ? t('log.chooseOne') : undefined} onSave={save} />
    </Question>
  )
}
