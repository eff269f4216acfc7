import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

type MoreButtonProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  size?: 'medium' | 'touch' | undefined
}

/** The next older entries, when there are more. */
export function MoreButton({ query, size = 'medium' }: MoreButtonProps) {
  const { t } = useTranslation('access-log')
  if (!query.hasNextPage) return null
  return (
    <Button
      size={size}
      loading={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('older')}
    </Button>
  )
}
