import { DEFAULT_SETTINGS, type PainSettings } from '@restride/rules/settings'
import { useQuery } from '@tanstack/react-query'
import { myToday } from './queries.ts'

/** Her clinic's, as this phone last read them; the strict ones until then. */
export function usePainSettings(): PainSettings {
  return useQuery(myToday).data?.data.painSettings ?? DEFAULT_SETTINGS
}
