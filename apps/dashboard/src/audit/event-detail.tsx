import type { AuditEvent } from '@restride/contracts/audit'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Button } from '../ui/button.tsx'
import { useFormat } from '../use-format.ts'
import styles from './audit.module.css'
import { useAuditWords } from './use-audit-words.ts'

type EventDetailProps = {
  event: AuditEvent
  onClose: () => void
  onOnlyPatient: (patientId: string) => void
  onOnlyPerson: (actorId: string) => void
}

/** Every field of one entry, as the regulation lists them. */
export function EventDetail({ event, onClose, onOnlyPatient, onOnlyPerson }: EventDetailProps) {
  const { t } = useTranslation('audit')
  const words = useAuditWords()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [event.id])
  const facts: [string, string][] = [
    [t('field.at'), format.dateTime(event.at, 'withYear')],
    [
      t('field.recordedAt'),
      event.recordedAt === null ? t('notThen') : format.dateTime(event.recordedAt, 'withYear'),
    ],
    [t('field.user'), event.actorName ?? t('nobody')],
    [t('field.userId'), event.actorId ?? t('none')],
    [t('field.role'), words.role(event) || t('none')],
    [t('field.action'), words.act(event)],
    [t('field.outcome'), t(`outcome.${event.outcome}`)],
    [t('field.patient'), event.patientName ?? t('noPatient')],
    [t('field.patientId'), event.patientId ?? t('none')],
    [t('field.healthNumber'), t('notKept')],
    [t('field.resourceId'), event.resourceId ?? t('none')],
    [t('field.facility'), event.clinicName],
    [t('field.application'), `${event.applicationName} (${event.application})`],
    [t('field.route'), event.route ?? t('notThen')],
    [t('field.request'), event.requestId],
    [t('field.address'), event.clientAddress ?? t('notThen')],
    [t('field.agent'), event.userAgent ?? t('notThen')],
    [t('field.grant'), event.grantId ?? t('none')],
    [t('field.reason'), event.reason ?? t('none')],
    [t('field.hash'), event.hash],
  ]
  const { actorId, patientId } = event
  return (
    <aside className={styles.detail} aria-label={t('detail')}>
      <h2 ref={heading} tabIndex={-1}>
        {t('entry', { number: event.seq })}
      </h2>
      <div className={styles.actions}>
        {patientId !== null && (
          <Button size="small" onClick={() => onOnlyPatient(patientId)}>
            {t('onlyPatient')}
          </Button>
        )}
        {patientId !== null && (
          <ButtonLink size="small" to={paths.patientAccess} params={{ patientId }}>
            {t('whoOpened')}
          </ButtonLink>
        )}
        {actorId !== null && (
          <Button size="small" onClick={() => onOnlyPerson(actorId)}>
            {t('onlyPerson')}
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
