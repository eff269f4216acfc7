import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { useFormat } from '../use-format.ts'
import { assessmentsOf } from './queries.ts'

/** Leads to what was signed last, to read or amend; nothing before the first. */
export function OpenNewest({ episodeId }: { episodeId: string }) {
  const { t } = useTranslation('patients')
  const format = useFormat()
  const { data } = useQuery(assessmentsOf(episodeId))
  const signed = (data?.items ?? []).filter(({ status }) => status === 'signed')
  const [newest] = signed.toSorted((one, other) => other.number - one.number)
  if (newest === undefined) return null
  const { assessedOn, id, number } = newest
  return (
    <ButtonLink to={paths.assessment} params={{ assessmentId: id }}>
      {t('overview.openAssessment', { number, day: format.date(assessedOn) })}
    </ButtonLink>
  )
}
