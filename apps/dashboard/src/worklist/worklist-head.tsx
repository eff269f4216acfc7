import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import type { Whose } from './search.ts'
import control from '../ui/control.module.css'
import styles from './worklist.module.css'

type WorklistHeadProps = {
  heading: string
  whose: Whose
  onWhose: (whose: Whose) => void
  isFilterOpen: boolean
  onFilter: () => void
}

/** How many need her, whose patients are shown, and the way to find some of them. */
export function WorklistHead(props: WorklistHeadProps) {
  const { heading, whose, onWhose, isFilterOpen, onFilter } = props
  const { t } = useTranslation('worklist')
  return (
    <div className={styles.head}>
      <PageHeading
        title={t('title')}
        actions={
          <>
            <select
              className={`${control.control} ${styles.whose}`}
              aria-label={t('whose')}
              value={whose}
              onChange={(event) => onWhose(event.target.value === 'mine' ? 'mine' : 'team')}
            >
              <option value="team">{t('team')}</option>
              <option value="mine">{t('mine')}</option>
            </select>
            <Button
              keys="/"
              icon={<IconSearch size={16} aria-hidden="true" />}
              aria-expanded={isFilterOpen}
              aria-controls="worklist-filter"
              onClick={onFilter}
            >
              {t('filter.open')}
            </Button>
          </>
        }
      >
        {heading}
      </PageHeading>
    </div>
  )
}
