import type { Episode } from '@restride/contracts/episodes'
import type { Patient } from '@restride/contracts/people'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CompareWithLast } from '../assessments/compare-with-last.tsx'
import { OpenNewest } from '../assessments/open-newest.tsx'
import { InvitePatient } from '../accounts/invite-patient.tsx'
import { GraceNotice } from '../clearances/grace-notice.tsx'
import { DecisionList } from '../clearances/decision-list.tsx'
import { CheckInList } from '../episodes/check-in-list.tsx'
import { isOpen } from '../episodes/queries.ts'
import { SessionLogList } from '../episodes/session-log-list.tsx'
import { PrintLetter } from '../letters/print-letter.tsx'
import { OpenFlags } from '../flags/open-flags.tsx'
import { Timeline } from '../patients/timeline.tsx'
import { LOGS, paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { readinessOf } from '../readiness/queries.ts'
import { ReadinessPanel } from '../readiness/readiness-panel.tsx'
import { ReferBanner } from '../readiness/refer-banner.tsx'
import { SinceVisit } from '../trends/since-visit.tsx'
import { TrendsSection } from '../trends/trends-section.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { PatientHeader } from './patient-page-header.tsx'
import { PART } from './patient-page-parts.ts'
import { WhatWasDone } from './patient-page-done.tsx'
import styles from './patient-page.module.css'

/** Beside the picture of all of them. */
const SESSIONS_SHOWN = 3

type PatientEpisodeProps = {
  patient: Patient
  name: string
  episode: Episode
  /** Opened with a reason: nothing here acts. */
  isReadOnly: boolean
}

/** Header, then timeline, readiness and what was decided, reported and flagged. */
export function PatientEpisode({ patient, name, episode, isReadOnly }: PatientEpisodeProps) {
  const { t } = useTranslation(['readiness', 'patients'])
  const readiness = useQuery(readinessOf(episode.id))
  return (
    <>
      <PatientHeader patient={patient} name={name} episode={episode} isReadOnly={isReadOnly} />
      <WhatWasDone episode={episode} />
      <div className={styles.done}>
        <GraceNotice episodeId={episode.id} name={name} isReadOnly={isReadOnly} />
      </div>
      <SinceVisit episodeId={episode.id} />
      <div className={styles.columns}>
        <section
          id={PART.readiness}

          className={styles.centre}
          aria-label={t('title')}
        >
          <QueryState
            query={readiness}
            failed={t('failed')}
            skeleton={<Skeleton shape="rows" count={8} />}
          >
            {(data) => (
              <>
                {isOpen(episode) && !isReadOnly && (
                  <ReferBanner episodeId={episode.id} readiness={data} />
                )}
                <ReadinessPanel readiness={data} />
              </>
            )}
          </QueryState>
          <div className={styles.below}>{!isReadOnly && <OpenNewest episodeId={episode.id} />}</div>
          <div className={styles.below}>
            <CompareWithLast episodeId={episode.id} assessment={null} />
          </div>
        </section>
        <div className={styles.side}>
          <OpenFlags patientId={patient.id} episodeId={episode.id} isReadOnly={isReadOnly} />
          <div id={PART.trends} className={styles.part}>
            <TrendsSection episodeId={episode.id} />
            <div id={LOGS}>
              <SessionLogList episodeId={episode.id} most={SESSIONS_SHOWN} />
            </div>
            <CheckInList episodeId={episode.id} />
          </div>
          <div id={PART.decisions} className={styles.part}>
            <DecisionList episodeId={episode.id} patientId={patient.id} isReadOnly={isReadOnly} />
          </div>
          {!isReadOnly && <InvitePatient patientId={patient.id} name={name} />}
        </div>
        <div id={PART.timeline} className={styles.timeline}>
          <Timeline
            patientId={patient.id}
            isReadOnly={isReadOnly}
            actionOf={({ id, kind, on, params }) =>
              kind === 'letter' &&
              !isReadOnly && (
                <PrintLetter letterId={id} day={on} recipient={String(params['recipient'])} />
              )
            }
          />
          {!isReadOnly && (
            <p className={styles.below}>
              <Link to={paths.patientAccess} params={{ patientId: patient.id }}>
                {t('patients:overview.whoOpened')}
              </Link>
            </p>
          )}
        </div>
      </div>
    </>
  )
}
