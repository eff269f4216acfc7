import type { RulesetDetail, ShadowReport } from '@restride/contracts/rule-settings'
import type { Settings } from '@restride/contracts/settings'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { ruleSettings, tryRules } from './queries.ts'
import styles from './oversight.module.css'
import { PublishForm } from './publish-form.tsx'
import { TrialResult } from './trial-result.tsx'

type TrialSectionProps = {
  ruleset: RulesetDetail
  /** An administrator publishes; a physiotherapist tries. */
  mayPublish: boolean
}

/** What other settings would change, before anybody publishes them. */
export function TrialSection({ mayPublish, ruleset }: TrialSectionProps) {
  const { t } = useTranslation('oversight')
  const query = useQuery(ruleSettings)
  return (
    <section className={styles.section}>
      <h2>{t('trial.title')}</h2>
      <p className={styles.quiet}>{t('trial.lead')}</p>
      <QueryState query={query} failed={t('failed')}>
        {({ data, etag }) => (
          <Trial
            key={etag}
            ruleset={ruleset}
            settings={data.settings}
            publish={mayPublish ? etag : null}
          />
        )}
      </QueryState>
    </section>
  )
}

type TrialProps = {
  ruleset: RulesetDetail
  settings: Settings
  /** The version to publish after; `null` for who may not. */
  publish: string | null
}

type Tried = { settings: Settings; report: ShadowReport }

function Trial({ publish, ruleset, settings }: TrialProps) {
  const { t } = useTranslation('oversight')
  const lang = currentLanguage()
  const [draft, setDraft] = useState<Settings>(settings)
  const [tried, setTried] = useState<Tried | null>(null)
  const { error, isPending, mutate } = useMutation({
    mutationFn: async (wanted: Settings) => ({
      settings: wanted,
      report: await tryRules(ruleset.version, wanted),
    }),
    onSuccess: (done) => {
      setTried(done)
      announce(t('trial.done'))
    },
  })
  const isChanged = ruleset.settings.some(({ name }) => draft[name] !== settings[name])
  const isTried = tried !== null && same(tried.settings, draft, ruleset)
  return (
    <>
      <div className={styles.settings}>
        {ruleset.settings.map(({ label, max, min, name, unit }) => (
          <NumberStepper
            key={name}
            id={`setting.${name}`}
            label={label[lang]}
            hint={t('trial.now', { value: settings[name], min, max })}
            suffix={t(`trial.unit.${unit}`)}
            min={min}
            max={max}
            value={draft[name]}
            onChange={(value) => {
              if (value !== null) setDraft({ ...draft, [name]: value })
            }}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button loading={isPending} onClick={() => mutate(draft)}>
          {t('trial.compare')}
        </Button>
        {isChanged && (
          <Button variant="quiet" onClick={() => setDraft(settings)}>
            {t('trial.reset')}
          </Button>
        )}
      </div>
      {error && <Notice tone="watch" title={t('trial.failed')} live />}
      {tried !== null && !isTried && <p className={styles.quiet}>{t('trial.stale')}</p>}
      {isTried && <TrialResult report={tried.report} />}
      {publish !== null && isTried && isChanged && <PublishForm etag={publish} settings={draft} />}
    </>
  )
}

function same(one: Settings, other: Settings, ruleset: RulesetDetail): boolean {
  return ruleset.settings.every(({ name }) => one[name] === other[name])
}
