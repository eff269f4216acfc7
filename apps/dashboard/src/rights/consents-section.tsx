import type { Consent } from '@restride/contracts/consents'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { StatusChip, type Status } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { useText } from '../use-text.ts'
import { consentsOf, recordConsent } from './queries.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './rights.module.css'
import { useRefusal } from './use-refusal.ts'

const LOOK = {
  not_asked: 'not-tested',
  given: 'met',
  withdrawn: 'not-met',
} as const satisfies Record<Consent['state'], Status>

/** What she agreed to; a signed paper or a spoken no is recorded here. */
export function ConsentsSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const text = useText()
  const queryClient = useQueryClient()
  const query = useQuery(consentsOf(patientId))
  const { attempt, errors, send } = useRefusal()

  const record = async ({ current, kind }: Consent, given: boolean) => {
    const input = {
      kind,
      given,
      textVersion: current.version,
      lang: currentLanguage(),
      channel: given ? ('paper' as const) : ('spoken' as const),
      on: format.today(),
    }
    if (!(await send(() => recordConsent(patientId, input)))) return
    announce(t('consents.recorded'))
    await queryClient.invalidateQueries({ queryKey: ['patients', patientId] })
  }

  return (
    <Section title={t('consents.title')}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <QueryState query={query} failed={t('failed')}>
        {({ items }) => (
          <EntryList>
            {items.map((consent) => (
              <li key={consent.kind}>
                <div className={styles.row}>
                  <b>{t(`consents.kind.${consent.kind}`)}</b>
                  <StatusChip status={LOOK[consent.state]}>
                    {t(`consents.state.${consent.state}`)}
                  </StatusChip>
                </div>
                <p className={styles.quiet}>{text(consent.current.text)}</p>
                {consent.isOlderText && <p>{t('consents.older')}</p>}
                {consent.events[0] && (
                  <p className={styles.quiet}>
                    {t('consents.line', {
                      on: format.date(consent.events[0].on, 'withYear'),
                      by: consent.events[0].recordedBy.name,
                    })}
                  </p>
                )}
                <div className={styles.actions}>
                  {(consent.state !== 'given' || consent.isOlderText) && (
                    <Button
                      size="small"
                      aria-label={`${t('consents.signed')}: ${t(`consents.kind.${consent.kind}`)}`}
                      onClick={() => void record(consent, true)}
                    >
                      {t('consents.signed')}
                    </Button>
                  )}
                  {consent.state !== 'withdrawn' && (
                    <Button
                      size="small"
                      aria-label={`${t('consents.said')}: ${t(`consents.kind.${consent.kind}`)}`}
                      onClick={() => void record(consent, false)}
                    >
                      {t('consents.said')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </EntryList>
        )}
      </QueryState>
    </Section>
  )
}
