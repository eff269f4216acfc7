import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useText } from '../use-text.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './my-record.module.css'
import { decideConsent, type MyConsent, myConsents } from './queries.ts'

/** What she agreed to, in the words she reads; she may say no at any time. */
export function MyConsents() {
  const { t } = useTranslation('my-record')
  const text = useText()
  const queryClient = useQueryClient()
  const query = useQuery(myConsents)
  const [hasFailed, setHasFailed] = useState(false)
  const decide = async ({ current, kind }: MyConsent, given: boolean) => {
    setHasFailed(false)
    try {
      await decideConsent({ kind, given, textVersion: current.version, lang: currentLanguage() })
      announce(t('consents.saved'))
    } catch {
      setHasFailed(true)
    }
    await queryClient.invalidateQueries({ queryKey: myConsents.queryKey })
  }
  const button = (consent: MyConsent, given: boolean) => {
    const act = t(given ? 'consents.give' : 'consents.withdraw')
    const kind = t(`consents.kind.${consent.kind}`)
    return (
      <Button
        size="large"
        aria-label={t('consents.of', { act, kind })}
        onClick={() => void decide(consent, given)}
      >
        {act}
      </Button>
    )
  }
  return (
    <Section title={t('consents.title')} size="touch">
      {hasFailed && <Notice tone="not-met" title={t('notSaved')} live />}
      <QueryState query={query} failed={t('failed')}>
        {({ items }) => (
          <EntryList>
            {items.map((consent) => (
              <li key={consent.kind}>
                <b>{t(`consents.kind.${consent.kind}`)}</b>
                <span>{text(consent.current.text)}</span>
                <span className={styles.quiet}>
                  {t(`consents.state.${consent.state}`)}.{' '}
                  {consent.isOlderText && t('consents.older')}
                </span>
                {(consent.state !== 'given' || consent.isOlderText) && button(consent, true)}
                {consent.state !== 'withdrawn' && button(consent, false)}
              </li>
            ))}
          </EntryList>
        )}
      </QueryState>
    </Section>
  )
}
