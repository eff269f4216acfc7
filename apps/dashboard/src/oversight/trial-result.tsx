import type { ShadowReport } from '@restride/contracts/rule-settings'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { ChangedPatients } from './changed-patients.tsx'
import styles from './oversight.module.css'

/** How many would be judged otherwise, from what to what, by which criterion, and whose. */
export function TrialResult({ report }: { report: ShadowReport }) {
  const { t } = useTranslation('oversight')
  const lang = currentLanguage()
  const moved = report.counts.filter(({ from, to }) => from !== to)
  const isHidden = moved.some(({ count }) => count === null)
  const otherwise = moved.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const few = (count: number | null) => (count === null ? t('trial.few') : count)
  return (
    <div className={styles.result}>
      <p>
        {t('trial.compared', { before: report.before.ruleset, after: report.after.ruleset })}{' '}
        {report.inputs === null
          ? t('trial.lookedAtFew')
          : t('trial.lookedAt', { count: report.inputs })}
        {!report.isComplete && ` ${t('trial.notAll')}`}
      </p>
      {moved.length === 0 && <p>{t('trial.nothing')}</p>}
      {moved.length > 0 && !isHidden && <p>{t('trial.otherwise', { count: otherwise })}</p>}
      <ul className={styles.bullets}>
        {moved.map(({ count, from, to }) => (
          <li key={`${from} ${to}`}>
            {t('trial.moved', {
              from: t(`trial.suggestion.${from}`),
              to: t(`trial.suggestion.${to}`),
              times: few(count),
            })}
          </li>
        ))}
      </ul>
      {report.criteria.length > 0 && (
        <>
          <h3>{t('trial.byCriterion')}</h3>
          <ul className={styles.bullets}>
            {report.criteria.map(({ count, id, title }) => (
              <li key={id}>{t('trial.times', { name: title[lang], times: few(count) })}</li>
            ))}
          </ul>
        </>
      )}
      {report.changed.length > 0 && <ChangedPatients changed={report.changed} />}
    </div>
  )
}
