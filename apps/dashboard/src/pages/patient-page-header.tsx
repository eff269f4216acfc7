import type { Episode } from '@restride/contracts/episodes'
import type { Patient } from '@restride/contracts/people'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EpisodeFacts } from '../episodes/episode-facts.tsx'
import { isOpen } from '../episodes/queries.ts'
import { useAssess, useGoToPlan } from '../episodes/use-episode-actions.ts'
import { setLetterKeys, useKeys, useLetterKeysOn } from '../letter-keys.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { NextPatient } from '../worklist/next-patient.tsx'
import { BookVisit } from './patient-page-book.tsx'
import { goToPart, goToWhy, PART } from './patient-page-parts.ts'
import styles from './patient-page.module.css'

const KeySheet = lazy(() => import('../ui/key-sheet.tsx'))

type PatientHeaderProps = {
  patient: Patient
  name: string
  episode: Episode
  isReadOnly: boolean
}

/** Who she is, where she stands, and the three things to do next. */
export function PatientHeader({ patient, name, episode, isReadOnly }: PatientHeaderProps) {
  const { t } = useTranslation(['patients', 'worklist', 'rights', 'shell'])
  const navigate = useNavigate()
  const { assess, isPending, error } = useAssess()
  const goToPlan = useGoToPlan()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const [isBooking, setIsBooking] = useState(false)
  const lettersOn = useLetterKeysOn()
  const canAct = isOpen(episode) && !isReadOnly
  const { clearanceId, id: episodeId } = episode

  useKeys({
    a: () => canAct && assess(episodeId),
    d: () => canAct && void navigate({ to: paths.decide, params: { episodeId } }),
    p: () => canAct && void goToPlan(episodeId),
    l: () => {
      if (clearanceId === null || isReadOnly) return
      void navigate({ to: paths.letter, params: { patientId: patient.id, clearanceId } })
    },
    b: () => canAct && setIsBooking(true),
    w: goToWhy,
    '1': () => goToPart(PART.timeline),
    '2': () => goToPart(PART.readiness),
    '3': () => goToPart(PART.trends),
    '4': () => goToPart(PART.decisions),
    '?': () => setIsSheetOpen(true),
    escape: () => void navigate({ to: paths.worklist }),
  })

  return (
    <header className={styles.head}>
      <PageHeading
        aside={<Standing episode={episode} />}
        actions={
          canAct && (
            <>
              <Button keys="A" loading={isPending} onClick={() => assess(episodeId)}>
                {t(
                  episode.draftAssessmentId === null
                    ? 'overview.assess'
                    : 'overview.continueAssessment',
                )}
              </Button>
              <Button keys="P" onClick={() => void goToPlan(episodeId)}>
                {t('overview.plan')}
              </Button>
              <ButtonLink variant="filled" keys="D" to={paths.decide} params={{ episodeId }}>
                {t('overview.decide')}
              </ButtonLink>
            </>
          )
        }
      >
        {name}
      </PageHeading>
      <EpisodeFacts episode={episode} language={t(`lang.${patient.locale}`)} />
      <div className={styles.ways}>
        {!isReadOnly && (
          <Link to={paths.record} params={{ patientId: patient.id }}>
            {t('rights:record.link')}
          </Link>
        )}
        <NextPatient patientId={patient.id} />
      </div>
      {isBooking && <BookVisit patientId={patient.id} onClose={() => setIsBooking(false)} />}
      {!isOpen(episode) && <Notice>{t('overview.closed')}</Notice>}
      {error && <Notice tone="not-met" title={t('worklist:assessFailed')} live />}
      <Suspense>
        {isSheetOpen && (
          <KeySheet
            lines={[
              { keys: ['A'], does: t('overview.assess') },
              { keys: ['D'], does: t('overview.decide') },
              { keys: ['P'], does: t('overview.plan') },
              { keys: ['L'], does: t('overview.letter') },
              { keys: ['B'], does: t('overview.book') },
              { keys: ['1', '2', '3', '4'], does: t('overview.parts') },
              { keys: ['W'], does: t('overview.why') },
              { keys: ['N', ']', '['], does: t('worklist:key.neighbours') },
              { keys: ['Ctrl', 'K'], does: t('shell:palette.open') },
              { keys: ['Esc'], does: t('worklist:title') },
              { keys: ['?'], does: t('worklist:key.sheet') },
            ]}
            lettersOn={lettersOn}
            onLetters={setLetterKeys}
            onClose={() => setIsSheetOpen(false)}
          />
        )}
      </Suspense>
    </header>
  )
}

function Standing({ episode: { runningPause, status } }: Pick<PatientHeaderProps, 'episode'>) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  if (runningPause === null) return <span className={styles.status}>{t(`status.${status}`)}</span>
  const since = t('overview.pausedSince', { when: format.dateTime(runningPause.since) })
  return (
    <>
      <StatusChip status="not-met">{t('overview.paused')}</StatusChip>
      <span className={styles.status}>
        {since}, {t(`overview.pauseCause.${runningPause.cause}`)}
      </span>
    </>
  )
}
