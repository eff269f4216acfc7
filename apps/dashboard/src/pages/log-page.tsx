import { addDays } from '@restride/rules/plain-date'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { LogSession, SessionAdvice } from '@restride/contracts/session-logs'
import { adviceForSession } from '../my/advice-on-phone.ts'
import { AboutLog } from '../my/about-log.tsx'
import { DetailsStep } from '../my/details-step.tsx'
import { doneAsPlanned, walked, type Done } from '../my/log-of.ts'
import { FeelingStep } from '../my/feeling-step.tsx'
import { newId } from '../my/new-id.ts'
import { usePainSettings } from '../my/use-pain-settings.ts'
import { amend, put, release } from '../my/outbox.ts'
import { blankReport } from '../my/symptom-details.tsx'
import type { Symptom } from '../my/symptom-question.tsx'
import { SymptomStep } from '../my/symptom-step.tsx'
import { Told } from '../my/told.tsx'
import { usePlannedSession } from '../my/use-planned-session.ts'
import { WalkStep } from '../my/walk-step.tsx'
import { paths } from '../paths.ts'
import { useFormat } from '../use-format.ts'

type Feeling = LogSession['feeling']
type Saved = { body: LogSession; atOnce: SessionAdvice | null; isDetailed: boolean }

/** How it felt, any of these, Save. */
export function LogPage() {
  const { run, step, timed, walk } = useSearch({ from: '/patient/log' })
  // The way back leaves the address's measured minutes behind.
  const [measured] = useState({ timed, run: run ?? 0, walk: walk ?? 0 })
  const navigate = useNavigate({ from: paths.log })
  const painSettings = usePainSettings()
  const today = useFormat().today()
  const [isYesterday, setIsYesterday] = useState(false)
  const [ownWalk, setOwnWalk] = useState<number | null>(null)
  const [feeling, setFeeling] = useState<Feeling>(null)
  const [symptoms, setSymptoms] = useState<Symptom[] | null>(null)
  const [saved, setSaved] = useState<Saved | null>(null)
  const { session, isPending } = usePlannedSession(isYesterday)
  const [isOther, setIsOther] = useState(false)

  // Leaving while details are asked sends what there is.
  const savedId = saved?.body.id
  useEffect(() => {
    if (savedId === undefined) return
    return () => void release(savedId)
  }, [savedId])

  const go = (next: 'symptoms' | undefined) => navigate({ search: { step: next } })
  const planned = isOther ? null : session
  const done: Done | null = planned
    ? { ...doneAsPlanned(planned), ...minutesOf(measured) }
    : ownWalk === null
      ? null
      : walked(ownWalk)

  const save = async () => {
    if (!done || symptoms === null) return
    const body: LogSession = {
      id: newId(),
      doneOn: isYesterday ? addDays(today, -1) : today,
      ...done,
      feeling,
      symptoms: symptoms.map((symptom) => blankReport(symptom, null)),
      note: '',
    }
    const isDetailed = symptoms.length === 0
    const atOnce = adviceForSession(body, painSettings)
    await put({ kind: 'session-log', body, atOnce }, !isDetailed)
    setSaved({ body, atOnce, isDetailed })
    await navigate({ search: {}, replace: true })
  }

  if (saved && !saved.isDetailed) {
    const finish = () => {
      setSaved({ ...saved, isDetailed: true })
      void release(saved.body.id)
    }
    return (
      <DetailsStep
        reports={saved.body.symptoms ?? []}
        askWhen
        onChange={(reports) => {
          const body = { ...saved.body, symptoms: reports }
          const atOnce = adviceForSession(body, painSettings)
          setSaved({ ...saved, body, atOnce })
          void amend({ kind: 'session-log', body, atOnce })
        }}
        onDone={finish}
      />
    )
  }
  if (saved) {
    return (
      <Told
        id={saved.body.id}
        felt={(saved.body.symptoms ?? []).map(({ symptom }) => symptom)}
        atOnce={saved.atOnce}
      />
    )
  }
  const about = (
    <AboutLog
      session={planned}
      measured={measured.timed === undefined ? null : measured}
      ownWalk={ownWalk}
      isYesterday={isYesterday}
      onYesterday={setIsYesterday}
      onOther={() => {
        setIsOther(!isOther)
        setOwnWalk(null)
      }}
      isOther={isOther}
    />
  )
  if (isPending && session === null)
    return <WalkStep about={about} minutes={null} onChoose={null} />
  if (!done) return <WalkStep about={about} minutes={ownWalk} onChoose={setOwnWalk} />
  // She has just felt something: that comes first, the mood can wait.
  if (step === 'symptoms' || measured.timed === 'stopped') {
    return (
      <SymptomStep
        feeling={feeling}
        stopped={measured.timed === 'stopped'}
        value={symptoms}
        onChange={setSymptoms}
        onSave={save}
      />
    )
  }
  return (
    <FeelingStep
      about={about}
      value={feeling}
      onChoose={(next) => {
        setFeeling(next)
        void go('symptoms')
      }}
    />
  )
}

function minutesOf(measured: {
  timed?: string | undefined
  run: number
  walk: number
}): Partial<Done> {
  if (measured.timed === undefined) return {}
  return {
    outcome: measured.timed === 'stopped' ? 'stopped_early' : 'done',
    runMinutes: measured.run,
    walkMinutes: measured.walk,
  }
}
