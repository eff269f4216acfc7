import type { WorklistPage } from '@restride/contracts/worklist'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { List, Whose } from './search.ts'
import styles from './worklist.module.css'

type WorklistEmptyProps = {
  list: List
  whose: Whose
  counts: WorklistPage['counts']
}

/** What is good about it, and where there is something. */
export function WorklistEmpty({ list, whose, counts }: WorklistEmptyProps) {
  const { t } = useTranslation('worklist')
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
            {isMine && (
              <ButtonLink variant="filled" to={paths.worklist} search={{ whose: 'team', list }}>
                {t('seeTeam')}
              </ButtonLink>
            )}
            <ButtonLink to={paths.patients}>{t('seePatients')}</ButtonLink>
          </>
        }
      >
        <p>{t(isMine && list === 'review' ? 'empty.review.mine' : `empty.${list}.text`)}</p>
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
