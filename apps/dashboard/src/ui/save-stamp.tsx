import { IconCloudCheck, IconCloudOff, IconCloudUp, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './save-stamp.module.css'

export type SaveStatus = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'error'

type SaveStampProps = {
  status: SaveStatus
  /** The time of the last save as words, "10:42". */
  savedAt?: string | undefined
}

const ICONS = {
  saved: IconCloudCheck,
  saving: IconCloudUp,
  unsaved: IconCloudUp,
  offline: IconCloudOff,
  conflict: IconHandStop,
  error: IconHandStop,
} satisfies Record<SaveStatus, typeof IconCloudCheck>

/** Says what became of the typing. Only trouble is read out; "Saved" after each pause would be noise. */
export function SaveStamp({ status, savedAt }: SaveStampProps) {
  const { t } = useTranslation('ui')
  const Icon = ICONS[status]
  const words = {
    saved: savedAt === undefined ? t('save.saved') : t('save.savedAt', { time: savedAt }),
    saving: t('save.saving'),
    unsaved: t('save.saving'),
    offline: t('save.offline'),
    conflict: t('save.conflict'),
    error: t('save.error'),
  }[status]
  const isTrouble = status === 'offline' || status === 'conflict' || status === 'error'
  return (
    <span className={styles.stamp} data-status={status} role={isTrouble ? 'status' : undefined}>
      <Icon size={16} aria-hidden="true" />
      {words}
    </span>
  )
}
