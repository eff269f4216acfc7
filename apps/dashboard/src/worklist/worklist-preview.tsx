import type { WorklistRow } from '@restride/contracts/worklist'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { RowPreview } from './row-preview.tsx'
import type { List } from './search.ts'

type WorklistPreviewProps = {
  list: List
  row: WorklistRow
  place: string
  /** Before she goes to the patient or to the decision. */
  onLeave: () => void
  onAssess: () => void
  isAssessing: boolean
  onPlan: () => void
  onSnooze: () => void
  onHandOver: () => void
  onWake: () => void
  children: ReactNode
}

/** The preview with what can be done next. */
export function WorklistPreview(props: WorklistPreviewProps) {
  const { list, row, place, onLeave, onAssess, isAssessing, onPlan, onSnooze, onHandOver, onWake } =
    props
  const { t } = useTranslation('worklist')
  const { episodeId } = row
  return (
    <RowPreview
      list={list}
      row={row}
      place={place}
      actions={
        <>
          <ButtonLink
            variant="filled"
            keys="Enter"
            to={paths.patient}
            params={{ patientId: row.patient.id }}
            onClick={onLeave}
          >
            {t('open')}
          </ButtonLink>
          <ButtonLink keys="D" to={paths.decide} params={{ episodeId }} onClick={onLeave}>
            {t('decide')}
          </ButtonLink>
          <Button keys="P" onClick={onPlan}>
            {t('plan')}
          </Button>
          <Button keys="A" onClick={onAssess} loading={isAssessing}>
            {t('assess')}
          </Button>
          {list === 'review' && (
            <Button keys="S" onClick={onSnooze}>
              {t('snooze.open')}
            </Button>
          )}
          {row.snoozed?.record && <Button onClick={onWake}>{t('wake')}</Button>}
          <Button keys="H" onClick={onHandOver}>
            {t('handOver.open')}
          </Button>
        </>
      }
    >
      {props.children}
    </RowPreview>
  )
}
