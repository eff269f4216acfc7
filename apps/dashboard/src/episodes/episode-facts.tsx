import type { Episode } from '@restride/contracts/episodes'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import styles from './episodes.module.css'

/** The line under her name. What nobody recorded is said, not left out. */
export function EpisodeFacts({ episode, language }: { episode: Episode; language: string }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const { birth, daysSinceBirth, feeding, goal, reviewOn } = episode
  const mode = birth.mode === null ? t('overview.birthModeUnknown') : t(`birthMode.${birth.mode}`)
  const tear = birth.tearGrade === null ? t('overview.tearUnknown') : t(`tear.${birth.tearGrade}`)
  return (
    <p className={styles.facts}>
      <span>
        <b>{t('overview.afterBirth', { age: format.weeksAndDays(daysSinceBirth, 'long') })}</b>{' '}
        {t('overview.onDay', { day: format.date(birth.bornOn) })}
      </span>
      <span>
        <b>{mode}</b>, {tear.toLocaleLowerCase()}
      </span>
      <b>{feeding === null ? t('overview.feedingUnknown') : t(`feeding.${feeding}`)}</b>
      <span>
        {t('overview.goal')} <b>{goal === '' ? t('overview.goalUnknown') : goal}</b>
      </span>
      <b>{language}</b>
      {reviewOn !== null && (
        <span>
          {t('overview.review')} <b>{format.date(reviewOn, 'weekday')}</b>
        </span>
      )}
    </p>
  )
}
