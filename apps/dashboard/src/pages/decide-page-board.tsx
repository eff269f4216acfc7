import type { Episode } from '@restride/contracts/episodes'
import type { Patient } from '@restride/contracts/people'
import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CompareWithLast } from '../assessments/compare-with-last.tsx'
import { DecideForm } from '../clearances/decide-form.tsx'
import {
  blankDecision,
  type DecisionForm,
  decisionFormSchema,
} from '../clearances/decision-form.ts'
import { useKeys } from '../letter-keys.ts'
import { patientName } from '../patients/patient-name.ts'
import { paths } from '../paths.ts'
import { CriteriaList } from '../readiness/criteria-list.tsx'
import { TestedOn } from '../readiness/readiness-panel.tsx'
import { Tally } from '../readiness/tally.tsx'
import { TwoProfiles } from '../readiness/two-profiles.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import styles from './decide-page.module.css'

/** The first level with running: the least that a first permission to run can be. */
const FIRST_STAGE = '1'

type DecideBoardProps = { patient: Patient; episode: Episode; readiness: EpisodeReadiness }

export function DecideBoard({ patient, episode, readiness }: DecideBoardProps) {
  const { t } = useTranslation(['clearances', 'patients', 'readiness'])
  const format = useFormat()
  const navigate = useNavigate()
  const name = patientName(patient)
  const [blank] = useState<DecisionForm>(() => blankDecision(format.today()))
  const draft = useKeptDraft(
    `decision:${episode.id}`,
    blank,
    (kept) => decisionFormSchema.safeParse(kept).data ?? null,
  )
  const overview = { to: paths.patient, params: { patientId: patient.id } } as const
  useKeys({ escape: () => void navigate(overview) })

  const { readiness: result } = readiness
  const age = t('patients:overview.afterBirth', {
    age: format.weeksAndDays(episode.daysSinceBirth, 'long'),
  })
  return (
    <>
      <header className={styles.head}>
        <PageHeading
          title={t('title', { name })}
          aside={
            <span className={styles.quiet}>
              {age} · {t(`patients:status.${episode.status}`)}
            </span>
          }
          actions={
            <>
              {draft && draft.value.decision !== null && (
                <>
                  <span className={styles.kept}>{t('kept')}</span>
                  <Button variant="quiet" size="small" onClick={() => void draft.discard()}>
                    {t('discard')}
                  </Button>
                </>
              )}
              <ButtonLink keys="Esc" size="small" {...overview}>
                {t('back')}
              </ButtonLink>
            </>
          }
        >
          {name}
        </PageHeading>
      </header>
      <div className={styles.columns}>
        <section className={styles.rules} aria-labelledby="verdict">
          <div className={styles.verdict}>
            <h2 id="verdict">{t(`readiness:verdict.${result.suggestion}`)}</h2>
            <Button size="small" onClick={() => window.print()}>
              {t('readiness:print')}
            </Button>
          </div>
          <TestedOn readiness={readiness} />
          <p className={styles.quiet}>{t('readiness:notADecision')}</p>
          <Tally criteria={result.criteria} />
          <div className={styles.compare} data-no-print>
            <CompareWithLast episodeId={episode.id} assessment={null} />
          </div>
          <CriteriaList readiness={readiness} folded={['met', 'does-not-apply']} compact />
          <TwoProfiles readiness={readiness} />
          <p className={styles.level}>{t('readiness:level4')}</p>
        </section>
        {draft && (
          <DecideForm
            episodeId={episode.id}
            patient={{ name: patient.preferredName ?? patient.givenName, locale: patient.locale }}
            readiness={readiness}
            daysSinceBirth={episode.daysSinceBirth}
            firstStage={episode.clearanceId === null ? FIRST_STAGE : null}
            form={draft.value}
            onChange={draft.change}
            onSigned={async () => {
              await draft.discard()
              await navigate({ ...overview, search: { done: 'decided' } })
            }}
          />
        )}
      </div>
    </>
  )
}
