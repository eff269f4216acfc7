import type { WorklistRow } from '@restride/contracts/worklist'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { useDueWords } from './due-words.ts'
import { ReasonChip } from './reason-chip.tsx'
import styles from './worklist.module.css'

export function PatientName({
  name,
  locale,
  isMarked = false,
}: Pick<WorklistRow['patient'], 'name' | 'locale'> & { isMarked?: boolean }) {
  const { t } = useTranslation('worklist')
  return (
    <span className={styles.name}>
      {isMarked && (
        <>
          <IconCheck size={14} className={styles.mark} aria-hidden="true" />
          <VisuallyHidden>{t('marked')} </VisuallyHidden>
        </>
      )}
      {name}
      {locale === 'fr' && (
        <span className={styles.tag} title={t('prefersFrench')}>
          <span aria-hidden="true">FR</span>
          <VisuallyHidden> {t('prefersFrench')}</VisuallyHidden>
        </span>
      )}
    </span>
  )
}

export function AfterBirth({ days }: { days: number }) {
  return <span className={styles.quiet}>{useFormat().weeksAndDays(days)}</span>
}

export function WhyNow({ reasons, snoozed }: Pick<WorklistRow, 'reasons' | 'snoozed'>) {
  const { t } = useTranslation('worklist')
  const [first, ...others] = reasons
  if (!first) return null
  return (
    <span className={styles.why}>
      <ReasonChip kind={first.kind} />
      <span>
        {first.text[currentLanguage()]}
        {others.length > 0 && (
          <span className={styles.more}> {t('more', { count: others.length })}</span>
        )}
        {snoozed?.record && <span className={styles.when}>{snoozed.record.reason}</span>}
      </span>
    </span>
  )
}

/** The day, or that it is today. `today` is the calendar's, so that a list left open overnight is drawn again. */
export function Since({ at, today }: { at: string; today: string }) {
  const { t } = useTranslation('worklist')
  const format = useFormat()
  const [day] = format.dateTime(at).split(', ')
  return (
    <span className={styles.quiet}>{day === format.date(today, 'weekday') ? t('today') : day}</span>
  )
}

export function AtTime({ at }: { at: string }) {
  return <span className={styles.quiet}>{useFormat().time(at)}</span>
}

export function Due({ on }: { on: string | null }) {
  const dueWords = useDueWords()
  if (on === null) return <span className={styles.quiet}>–</span>
  const due = dueWords(on)
  return <span data-pressing={due.isPressing}>{due.words}</span>
}

type RowButtonsProps = { name: string; onAct: (act: 'snooze' | 'handOver') => void }

export function RowButtons({ name, onAct }: RowButtonsProps) {
  const { t } = useTranslation('worklist')
  return (
    <span className={styles.rowButtons}>
      <Button
        size="small"
        aria-label={t('about', { act: t('act.snooze'), names: name })}
        onClick={() => onAct('snooze')}
      >
        {t('act.snooze')}
      </Button>
      <Button
        size="small"
        aria-label={t('about', { act: t('act.handOver'), names: name })}
        onClick={() => onAct('handOver')}
      >
        {t('act.handOver')}
      </Button>
    </span>
  )
}
