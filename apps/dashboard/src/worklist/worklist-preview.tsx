import type { WorklistRow } from '@restride/contracts/worklist'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { RowPreview } from './row-preview.tsx'

type WorklistPreviewProps = {
  row: WorklistRow
  place: string
  onAssess: () => void
  isAssessing: boolean
  onPlan: () => void
  children: ReactNode
}

/** The preview with what can be done next. */
export function WorklistPreview(props: WorklistPreviewProps) {
  const { row, place, onAssess, isAssessing, onPlan } = props
  const { t } = useTranslation('worklist')
  return (
    <RowPreview
      row={row}
      place={place}
      actions={
        <>
          <ButtonLink
            variant="filled"
            keys="Enter"
            to={paths.patient}
            params={{ patientId: row.patient.id }}
          >
            {t('open')}
          </ButtonLink>
          <Button keys="P" onClick={onPlan}>
            {t('plan')}
          </Button>
          <Button keys="A" onClick={onAssess} loading={isAssessing}>
            {t('assess')}
          </Button>
        </>
      }
    >
      {props.children}
    </RowPreview>
  )
}
