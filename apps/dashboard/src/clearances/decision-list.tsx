import type { ClearanceSummary } from '@restride/contracts/clearances'
import { IconGavel } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { clearancesOf } from './queries.ts'
import { ReplayCheck } from './replay-check.tsx'
import styles from './clearances.module.css'

type DecisionListProps = {
  episodeId: string
  patientId: string
  /** Opened with a reason: nothing here acts. */
  isReadOnly: boolean
}

/** Every decision of the episode, newest first, each with a way to judge it again. */
export function DecisionList({ episodeId, patientId, isReadOnly }: DecisionListProps) {
  const { t } = useTranslation('clearances')
  const query = useQuery(clearancesOf(episodeId))
  return (
    <section>
      <h2 className={styles.heading}>{t('list.title')}</h2>
      <QueryState query={query} failed={t('list.failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('list.empty')}</p>
          ) : (
            <ul>
              {items
                .toSorted((a, b) => b.decidedAt.localeCompare(a.decidedAt))
                .map((clearance) => (
                  <Decided key={clearance.id} clearance={clearance}>
                    {isInForce(clearance) && !isReadOnly && (
                      <ButtonLink
                        size="small"
                        to={paths.letter}
                        params={{ patientId, clearanceId: clearance.id }}
                      >
                        {t('list.letter')}
                      </ButtonLink>
                    )}
                  </Decided>
                ))}
            </ul>
          )
        }
      </QueryState>
    </section>
  )
}

function isInForce({ supersededById, toldAt, voided }: ClearanceSummary): boolean {
  return supersededById === null && voided === null && Date.parse(toldAt) <= Date.now()
}

function Decided({ clearance, children }: { clearance: ClearanceSummary; children: ReactNode }) {
  const { t } = useTranslation(['clearances', 'readiness'])
  const format = useFormat()
  const { agrees, decidedAt, decision, expiresOn, overrides, reviewOn, stage, supersededById } =
    clearance
  const isOver = expiresOn !== null && expiresOn < format.today()
  const against = agrees ? 'agrees' : overrides ? 'overrides' : 'stricter'
  const facts = [
    stage === null ? null : t('list.upTo', { level: stage }),
    expiresOn === null
      ? null
      : t(isOver ? 'list.ended' : 'list.until', { day: format.date(expiresOn, 'withYear') }),
    t('list.review', { day: format.date(reviewOn, 'weekday') }),
    t(`list.${against}`),
    t('list.judgedBy', {
      profile: t(`readiness:profile.${clearance.profile}`),
      ruleset: clearance.rulesetVersion,
    }),
  ].filter((fact) => fact !== null)
  return (
    <li className={styles.decided}>
      <p className={styles.decidedHead}>
        <StatusChip status="neutral" icon={<IconGavel aria-hidden="true" />}>
          {t(`list.done.${decision}`)}
        </StatusChip>
        <span className={styles.meta}>{standing()}</span>
      </p>
      <p className={styles.meta}>
        {t('list.by', { when: format.dateTime(decidedAt), who: clearance.decidedBy.name })}
      </p>
      <p>{facts.join(' · ')}</p>
      {clearance.conditions.length > 0 && (
        <ul className={styles.bullets}>
          {clearance.conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
      {clearance.reason && (
        <p>
          {t(`reason.${clearance.reason.code}`)}: {clearance.reason.text}
        </p>
      )}
      {clearance.voided === null && (
        <p>
          {t('list.told')} <q lang={clearance.patientLang}>{clearance.patientMessage}</q>
        </p>
      )}
      <ReplayCheck clearanceId={clearance.id} day={format.date(clearance.decidedAt.slice(0, 10))} />
      {children && <div>{children}</div>}
    </li>
  )

  function standing(): string {
    if (clearance.voided !== null)
      return t('list.voided', {
        who: clearance.voided.by.name,
        when: format.dateTime(clearance.voided.at),
      })
    if (supersededById !== null) return t('list.superseded')
    if (clearance.suspendedAt === null) return t('list.current')
    return t('list.suspended', { when: format.dateTime(clearance.suspendedAt) })
  }
}
