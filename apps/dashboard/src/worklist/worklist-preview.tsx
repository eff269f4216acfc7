import type { WorklistRow } from '@restride/contracts/worklist'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { RowPreview } from './row-preview.tsx'
import { RowReach } from './row-reach.tsx'
import type { List } from './search.ts'

type WorklistPreviewProps = {
  list: List
  row: WorklistRow
  place: string
  days: (from: string, to: string) => string
  /** Before she goes to the patient or to the decision. */
  onLeave: () => void
  onAssess: () => void
  isAssessing: boolean
  onPlan: () => void
  onVisit: () => void
  onSnooze: () => void
  onHandOver: () => void
  onWake: () => void
  /** Where on the record her logs stand. */
  logsHash: string
  children: ReactNode
}

/** The preview with what can be done next. */
export function WorklistPreview(props: WorklistPreviewProps) {
  const { list, row, place, days, logsHash, onLeave } = props
  const { t } = useTranslation(['worklist', 'worklist-row'])
  const { episodeId } = row
  const params = { patientId: row.patient.id }
  return (
    <RowPreview
      list={list}
      row={row}
      place={place}
      reach={
        <RowReach
          row={row}
          days={days}
          actions={
            <>
              {list !== 'done' && (
                <Button size="small" keys="B" onClick={props.onVisit}>
                  {t('act.visit')}
                </Button>
              )}
              <ButtonLink
                size="small"
                keys="L"
                to={paths.patient}
                params={params}
                hash={logsHash}
                onClick={onLeave}
              >
                {t('worklist-row:lastLog')}
              </ButtonLink>
            </>
          }
        />
      }
      actions={
        <>
          <ButtonLink
            variant="filled"
            keys="Enter"
            to={paths.patient}
            params={params}
            onClick={onLeave}
          >
            {t('act.open')}
          </ButtonLink>
          <ButtonLink keys="D" to={paths.decide} params={{ episodeId }} onClick={onLeave}>
            {t('act.decide')}
          </ButtonLink>
          <Button keys="P" onClick={props.onPlan}>
            {t(row.reasons.some(({ kind }) => kind === 'no_plan') ? 'act.makePlan' : 'act.plan')}
          </Button>
          <Button keys="A" onClick={props.onAssess} loading={props.isAssessing}>
            {t('act.assess')}
          </Button>
          {list === 'review' && (
            <Button keys="S" onClick={props.onSnooze}>
              {t('act.snooze')}
            </Button>
          )}
          {row.snoozed?.record && <Button onClick={props.onWake}>{t('worklist-row:wake')}</Button>}
          <Button keys="H" onClick={props.onHandOver}>
            {t('act.handOver')}
          </Button>
        </>
      }
    >
      {props.children}
    </RowPreview>
  )
}
