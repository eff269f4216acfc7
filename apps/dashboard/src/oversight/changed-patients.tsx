import type { ShadowReport } from '@restride/contracts/rule-settings'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { paths } from '../paths.ts'
import styles from './oversight.module.css'

type Changed = ShadowReport['changed']
type Judged = Changed[number]['criteria'][number]['before']

/** For who is in the care team: each patient with what decides, and below it what else would be judged otherwise. */
export function ChangedPatients({ changed }: { changed: Changed }) {
  const { t } = useTranslation('oversight')
  return (
    <>
      <h3>{t('trial.whose')}</h3>
      <ul className={styles.bullets}>
        {changed.map(({ criteria, episodeId, from, patient, to }) => {
          const others = criteria.filter(({ decides }) => !decides)
          return (
            <li key={episodeId}>
              <Link to={paths.decide} params={{ episodeId }}>
                {patient.name}
              </Link>
              {': '}
              {t(`trial.suggestion.${from}`)} → {t(`trial.suggestion.${to}`)}
              <CriterionList criteria={criteria.filter(({ decides }) => decides)} />
              {others.length > 0 && (
                <details>
                  <summary>{t('trial.others', { count: others.length })}</summary>
                  <CriterionList criteria={others} />
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function CriterionList({ criteria }: Pick<Changed[number], 'criteria'>) {
  const { t } = useTranslation('oversight')
  const lang = currentLanguage()
  const state = (judged: Judged) => t(`trial.state.${judged?.state ?? 'not_asked'}`)
  return (
    <ul className={styles.bullets}>
      {criteria.map(({ after, before, id, title }) => (
        <li key={id}>
          {t('trial.judged', {
            name: title[lang],
            before: state(before),
            after: state(after),
          })}
          {after !== null && <span className={styles.quiet}> {after.reason[lang]}</span>}
        </li>
      ))}
    </ul>
  )
}
