import type { StaffMember } from '@restride/contracts/people'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { staff } from '../patients/queries.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { SelectField } from '../ui/select-field.tsx'
import styles from './worklist.module.css'

type HandOverDialogProps = {
  names: string
  /** Whoever has them already, when it is one person. */
  ownerId: string | null
  isPending: boolean
  failure: string | null
  onHandOver: (to: StaffMember) => void
  onClose: () => void
}

/** Who leads her care from now on; what is open of her goes along. */
export default function HandOverDialog(props: HandOverDialogProps) {
  const { names, ownerId, isPending, failure, onHandOver, onClose } = props
  const { t } = useTranslation(['worklist-row', 'worklist'])
  const query = useQuery(staff)
  const [toId, setToId] = useState<string | null>(null)
  return (
    <Dialog
      title={t('worklist:about', { act: t('worklist:act.handOver'), names })}
      onClose={onClose}
    >
      <QueryState query={query} failed={t('handOver.failed')}>
        {({ items }) => {
          const physios = items.filter(({ id, role }) => role === 'physio' && id !== ownerId)
          const to = physios.find(({ id }) => id === toId)
          return (
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault()
                if (to && !isPending) onHandOver(to)
              }}
            >
              <SelectField
                id="hand-over-to"
                label={t('handOver.to')}
                options={physios.map(({ id, name }) => ({ value: id, label: name }))}
                value={toId}
                onChange={setToId}
              />
              <p className={styles.meta}>{t('handOver.means')}</p>
              {failure !== null && <Notice tone="not-met" title={failure} live />}
              <div className={styles.buttons}>
                <Button
                  type="submit"
                  variant="filled"
                  loading={isPending}
                  disabledReason={to ? undefined : t('handOver.choose')}
                >
                  {t('handOver.submit')}
                </Button>
                <Button onClick={onClose}>{t('cancel')}</Button>
              </div>
            </form>
          )
        }}
      </QueryState>
    </Dialog>
  )
}
