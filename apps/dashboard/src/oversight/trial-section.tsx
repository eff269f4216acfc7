import type { RulesetDetail, ShadowReport } from '@restride/contracts/rule-settings'
import type { Ruleset } from '@restride/contracts/rulesets'
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
import { VersionChoice } from './version-choice.tsx'

type TrialSectionProps = {
  /** The one that judges now, with what may be set. */
  ruleset: RulesetDetail
  /** Every version that can still judge, newest first. */
  versions: readonly Ruleset[]
  /** An administrator publishes; a physiotherapist tries. */
  mayPublish: boolean
}

/** What other rules or settings would change, before anybody works by them. */
export function TrialSection({ mayPublish, ruleset, versions }: TrialSectionProps) {
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
            versions={versions}
            settings={data.settings}
            publish={mayPublish ? etag : null}
          />
        )}
      </QueryState>
    </section>
  )
}

type TrialProps = Pick<TrialSectionProps, 'ruleset' | 'versions'> & {
  settings: Settings
  /** The version to publish after; `null` for who may not. */
  publish: string | null
}

type Wanted = { version: string; settings: Settings }
type Tried = Wanted & { report: ShadowReport }

function Trial({ publish, ruleset, settings, versions }: TrialProps) {
  const { t } = useTranslation('oversight')
  const lang = currentLanguage()
  const [draft, setDraft] = useState<Settings>(settings)
  const [version, setVersion] = useState(ruleset.version)
  const [tried, setTried] = useState<Tried | null>(null)
  const { error, isPending, mutate } = useMutation({
    mutationFn: async (wanted: Wanted) => ({
      ...wanted,
      report: await tryRules(wanted.version, wanted.settings),
    }),
    onSuccess: (done) => {
      setTried(done)
      announce(t('trial.done'))
    },
  })
  const isChanged = ruleset.settings.some(({ name }) => draft[name] !== settings[name])
  const isTried =
    tried !== null && tried.version === version && same(tried.settings, draft, ruleset)
  const isInUse = version === ruleset.version
  return (
    <>
      <VersionChoice version={version} versions={versions} onChange={setVersion} />
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
        <Button loading={isPending} onClick={() => mutate({ version, settings: draft })}>
          {t('trial.compare')}
        </Button>
        {(isChanged || !isInUse) && (
          <Button
            variant="quiet"
            onClick={() => {
              setDraft(settings)
              setVersion(ruleset.version)
            }}
          >
            {t('trial.reset')}
          </Button>
        )}
      </div>
      {error && <Notice tone="watch" title={t('trial.failed')} live />}
      {tried !== null && !isTried && <p className={styles.quiet}>{t('trial.stale')}</p>}
      {isTried && <TrialResult report={tried.report} />}
      {publish !== null && isTried && isChanged && isInUse && (
        <PublishForm etag={publish} settings={draft} />
      )}
      {publish !== null && isTried && !isInUse && (
        <p className={styles.quiet}>{t('trial.notPublished')}</p>
      )}
    </>
  )
}

function same(one: Settings, other: Settings, ruleset: RulesetDetail): boolean {
  return ruleset.settings.every(({ name }) => one[name] === other[name])
}
