import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../letter-keys.ts'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { useNeighbours } from './queue.ts'
import styles from './worklist.module.css'

/** To whoever stands before and after her in the list she was opened from, by one key each. */
export function NextPatient({ patientId }: { patientId: string }) {
  const { t } = useTranslation('worklist')
  const navigate = useNavigate()
  const { before, next } = useNeighbours(patientId)
  const goTo = (place: typeof next) => () => {
    if (place === null) return
    void navigate({ to: paths.patient, params: { patientId: place.patientId } })
  }
  useKeys({ '[': goTo(before), ']': goTo(next), n: goTo(next) })
  if (before === null && next === null) return null
  return (
    <nav className={styles.neighbours} aria-label={t('neighbours')}>
      {before && (
        <ButtonLink
          size="small"
          variant="quiet"
          keys="["
          to={paths.patient}
          params={{ patientId: before.patientId }}
        >
          {t('before', { name: before.name })}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink
          size="small"
          variant="quiet"
          keys="N"
          to={paths.patient}
          params={{ patientId: next.patientId }}
        >
          {t('next', { name: next.name })}
        </ButtonLink>
      )}
    </nav>
  )
}
