import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { followUpsIn, type FollowUpList } from '../follow-ups/queries.ts'
import { paths } from '../paths.ts'
import { TabLink, TabsNav } from '../ui/tabs-nav.tsx'

const LISTS = ['due', 'snoozed', 'booked'] as const

export function DeskTabs({ list, location }: { list: FollowUpList; location: string | undefined }) {
  const { t } = useTranslation('desk')
  const due = useQuery(followUpsIn('due', location))
  const snoozed = useQuery(followUpsIn('snoozed', location))
  const counts = { due: countOf(due.data), snoozed: countOf(snoozed.data), booked: undefined }
  return (
    <TabsNav label={t('lists')}>
      {LISTS.map((name) => (
        <TabLink
          key={name}
          to={paths.desk}
          search={{ list: name, location }}
          activeProps={{}}
          aria-current={name === list ? 'page' : undefined}
          count={counts[name]}
        >
          {t(`tab.${name}`)}
        </TabLink>
      ))}
    </TabsNav>
  )
}

function countOf(page: { items: unknown[]; nextCursor: string | null } | undefined) {
  return page && `${page.items.length}${page.nextCursor === null ? '' : '+'}`
}
