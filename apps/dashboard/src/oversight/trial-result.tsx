import type { ShadowReport } from '@restride/contracts/rule-settings'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { paths } from '../paths.ts'
import styles from './oversight.module.css'

/** Whose suggestion would change, from what to what and by which criterion. */
export function TrialResult({ report }: { report: ShadowReport }) {
  const { t } = useTranslation('oversight')
  const lang = currentLanguage()
  const moved = report.counts.filter(({ from, to }) => from !== to)
  const name = (suggestion: ShadowReport['counts'][number]['from']) =>
    t(`trial.suggestion.${suggestion}`)
  return (
    <div className={styles.result}>
      <p>
        {report.inputs === null
          ? t('trial.lookedAtFew')
          : t('trial.lookedAt', { count: report.inputs })}
        {!report.isComplete && ` ${t('trial.notAll')}`}
      </p>
      {moved.length === 0 && <p>{t('trial.nothing')}</p>}
      <ul className={styles.bullets}>
        {moved.map((cell) => (
          <li key={`${cell.from} ${cell.to}`}>
            {t('trial.moved', {
              from: name(cell.from),
              to: name(cell.to),
              times: cell.count === null ? t('trial.few') : cell.count,
            })}
          </li>
        ))}
      </ul>
      {report.changed.length > 0 && (
        <>
          <h3>{t('trial.whose')}</h3>
          <ul className={styles.bullets}>
            {report.changed.map(({ criteria, episodeId, from, to }, index) => (
              <li key={episodeId}>
                <Link to={paths.decide} params={{ episodeId }}>
                  {t('trial.open', { number: index + 1 })}
                </Link>{' '}
                {name(from)} → {name(to)}
                {': '}
                {criteria.map(({ title }) => title[lang]).join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
