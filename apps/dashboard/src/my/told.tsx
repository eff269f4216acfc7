import type { SessionAdvice } from '@restride/contracts/session-logs'
import { IconCloudCheck, IconCloudOff, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { EmergencyLine } from './emergency-line.tsx'
import styles from './log.module.css'
import { LookedAtBy } from './looked-at-by.tsx'
import { OutboxNotice } from './outbox-notice.tsx'
import { useAdvice, useOutbox } from './outbox.ts'
import type { Symptom } from './symptom-question.tsx'
import { ToDoNow } from './to-do-now.tsx'
import { useText } from './use-text.ts'

type ToldProps = {
  /** Of the log or check-in. */
  id: string
  felt: readonly Symptom[]
  /** From this phone, until the server has said it. */
  atOnce: SessionAdvice | null
}

/** What she is told after she saved: the server's words, or the same ones from this phone. */
export function Told({ id, felt, atOnce }: ToldProps) {
  const { t } = useTranslation('my')
  const text = useText()
  const format = useFormat()
  const fromServer = useAdvice(id)
  const advice = fromServer ?? atOnce
  const isTrouble = felt.length > 0 || advice?.runningPaused === true || advice?.emergency === true
  const heading = advice ? text(advice.heading) : t('told.saved')
  return (
    <PatientShell
      bar={false}
      actions={
        <>
          {advice?.emergency === true && (
            <a className={styles.call} href="tel:911">
              {t('told.call911')}
            </a>
          )}
          <ButtonLink
            variant={advice?.emergency === true ? 'outline' : 'filled'}
            size="main"
            fill
            to={paths.today}
          >
            {t('told.ok')}
          </ButtonLink>
          {isTrouble && (
            <>
              <ButtonLink size="touch" fill to={paths.feelWrong}>
                {t('told.worse')}
              </ButtonLink>
              <EmergencyLine />
            </>
          )}
        </>
      }
    >
      <div className={styles.told}>
        <div>
          {felt.length > 0 && (
            <p className={styles.felt}>
              <IconHandStop size={20} aria-hidden="true" />
              {t('told.felt', { what: format.list(felt.map((one) => t(`felt.${one}`))) })}
            </p>
          )}
          <PageHeading size="touch">{heading}</PageHeading>
          {advice && <p className={styles.under}>{text(advice.text)}</p>}
        </div>
        {advice?.lookedAtBy != null && <LookedAtBy day={advice.lookedAtBy} />}
        {advice && <ToDoNow items={advice.whatToDoNow} />}
        <Kept id={id} />
      </div>
    </PatientShell>
  )
}

/** Whether the clinic has it, in the small print: it changes nothing of what she should do. */
function Kept({ id }: { id: string }) {
  const { t } = useTranslation('my')
  const { refused, waiting } = useOutbox()
  if (refused.some(({ body }) => body.id === id)) return <OutboxNotice />
  const isHere = waiting.some(({ body }) => body.id === id)
  const Icon = isHere ? IconCloudOff : IconCloudCheck
  return (
    <output className={styles.kept}>
      <Icon size={20} aria-hidden="true" />
      <span>{isHere ? `${t('outbox.saved')} ${t('outbox.willSend')}` : t('told.sent')}</span>
    </output>
  )
}
