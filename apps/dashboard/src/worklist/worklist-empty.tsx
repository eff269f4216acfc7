import type { WorklistPage } from '@restride/contracts/worklist'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../use-format.ts'
import type { List, Whose } from './search.ts'
import styles from './worklist.module.css'

type WorklistEmptyProps = {
  list: List
  whose: Whose
  counts: WorklistPage['counts']
  nextUp: WorklistPage['nextUp']
}

/** What is good about it, and where there is something. */
export default function WorklistEmpty({ list, whose, counts, nextUp }: WorklistEmptyProps) {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  const next = list === 'review' ? nextUp : null
  const isMine = whose === 'mine'
  const others = (['waiting', 'snoozed', 'done'] as const).filter(
    (other) => other !== list && counts[other] > 0,
  )
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t(`empty.${list}.title`)}
        actions={
          <>
            {next && (
              <ButtonLink to={paths.patient} params={{ patientId: next.patient.id }}>
                {t('nextUp.open', { name: next.patient.name })}
              </ButtonLink>
            )}
            {isMine && (
              <ButtonLink variant="filled" to={paths.worklist} search={{ whose: 'team', list }}>
                {t('seeTeam')}
              </ButtonLink>
            )}
            {list === 'review' && counts.waiting > 0 && (
              <ButtonLink to={paths.worklist} search={{ whose, list: 'waiting' }}>
                {t('seeWaiting')}
              </ButtonLink>
            )}
            <ButtonLink to={paths.patients}>{t('seePatients')}</ButtonLink>
          </>
        }
      >
        <p>{t(isMine && list === 'review' ? 'empty.review.mine' : `empty.${list}.text`)}</p>
        {next && (
          <p>
            {t(`nextUp.${next.why}`, {
              name: next.patient.name,
              day:
                next.at === null ? format.date(next.on, 'full') : format.dateTime(next.at, 'full'),
            })}
          </p>
        )}
        {list === 'review' && others.length > 0 && (
          <ul className={styles.elsewhere}>
            {others.map((other) => (
              <li key={other}>{t(`elsewhere.${other}`, { count: counts[other] })}</li>
            ))}
          </ul>
        )}
      </EmptyState>
    </div>
  )
}
