import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import styles from './my.module.css'

/** By which day her physio sees what she reported. */
export function LookedAtBy({ day }: { day: string }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  return (
    <p className={styles.line}>
      <IconUserCheck size={22} aria-hidden="true" />
      <b>
        {day <= format.today()
          ? t('lookedAtToday')
          : t('lookedAt', { date: format.date(day, 'full') })}
      </b>
    </p>
  )
}
