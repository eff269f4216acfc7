import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { Whose } from './queries.ts'
import styles from './worklist.module.css'

export function WorklistEmpty({ whose }: { whose: Whose }) {
  const { t } = useTranslation('worklist')
  const isMine = whose === 'mine'
  return (
    <div className={styles.empty}>
      <EmptyState
        title={t('emptyTitle')}
        actions={
          <>
            {isMine && (
              <ButtonLink variant="filled" to={paths.worklist} search={{ whose: 'team' }}>
                {t('seeTeam')}
              </ButtonLink>
            )}
            <ButtonLink to={paths.patients}>{t('seePatients')}</ButtonLink>
          </>
        }
      >
        <p>{isMine ? t('emptyMine') : t('emptyText')}</p>
      </EmptyState>
    </div>
  )
}
