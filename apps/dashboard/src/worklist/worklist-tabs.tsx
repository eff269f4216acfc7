import type { WorklistPage } from '@restride/contracts/worklist'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { TabLink, TabsNav } from '../ui/tabs-nav.tsx'
import { type List, LISTS, type Whose } from './search.ts'

type WorklistTabsProps = {
  list: List
  whose: Whose
  /** Unknown until the first list is there. */
  counts: WorklistPage['counts'] | undefined
}

export function WorklistTabs({ list, whose, counts }: WorklistTabsProps) {
  const { t } = useTranslation('worklist')
  return (
    <TabsNav label={t('lists')}>
      {LISTS.map((tab) => (
        <TabLink
          key={tab}
          to={paths.worklist}
          search={{ whose, list: tab }}
          {...EXACT}
          count={counts?.[tab]}
          aria-current={tab === list ? 'page' : undefined}
        >
          {t(`list.${tab}`)}
        </TabLink>
      ))}
    </TabsNav>
  )
}

// The row in the address must not unmark the tab: which one is current is said by hand.
const EXACT = { activeOptions: { exact: true, explicitUndefined: true } } as const
