import type { AuditEvent } from '@restride/contracts/audit'
import { useTranslation } from 'react-i18next'

/** What an entry is about, in words; a kind this version has no word for keeps its own name. */
export function useAuditWords() {
  const { t } = useTranslation(['audit', 'shell'])
  const things: Record<string, string> = t('audit:thing', { returnObjects: true })
  const thing = (resource: string) => things[resource] ?? resource.replaceAll('_', ' ')
  return {
    thing,
    act: ({ action, resource }: Pick<AuditEvent, 'action' | 'resource'>) =>
      t('audit:act', { action: t(`audit:action.${action}`), thing: thing(resource) }),
    who: ({ actorName }: Pick<AuditEvent, 'actorName'>) => actorName ?? t('audit:nobody'),
    role: ({ actorRole }: Pick<AuditEvent, 'actorRole'>) =>
      actorRole === null ? '' : t(`shell:role.${actorRole}`),
  }
}
