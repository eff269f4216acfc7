import type { SessionAdvice } from '@restride/contracts/session-logs'
import {
  IconBell,
  IconCloudCheck,
  IconCloudOff,
  IconHandStop,
  IconUserCheck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { EmergencyLine } from './emergency-line.tsx'
import styles from './log.module.css'
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
  asksAgain: boolean
}

/** What she is told after she saved: the server's words, or the same ones from this phone. */
export function Told({ id, felt, atOnce, asksAgain }: ToldProps) {
  const { t } = useTranslation('my')
  const text = useText()
  const format = useFormat()
  const { waiting } = useOutbox()
  const fromServer = useAdvice(id)
  const advice = fromServer ?? atOnce
  const isHere = waiting.some(({ body }) => body.id === id)
  const isTrouble = felt.length > 0 || advice?.runningPaused === true || advice?.emergency === true
  const heading = advice ? text(advice.heading) : t('told.saved')
  return (
    <PatientShell
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
          {advice && <p>{text(advice.text)}</p>}
        </div>
        {advice && <ToDoNow items={advice.whatToDoNow} />}
        <div className={styles.toldLines}>
          {advice?.lookedAtBy != null && (
            <p>
              <IconUserCheck size={22} aria-hidden="true" />
              <b>{t('lookedAt', { date: format.date(advice.lookedAtBy, 'full') })}</b>
            </p>
          )}
          {asksAgain && (
            <p>
              <IconBell size={22} aria-hidden="true" />
              <span>
                <b>{t('told.tomorrow')}</b>
                <small>{t('told.tomorrowWhy')}</small>
              </span>
            </p>
          )}
          <output>
            {isHere ? (
              <IconCloudOff size={22} aria-hidden="true" />
            ) : (
              <IconCloudCheck size={22} aria-hidden="true" />
            )}
            <span>{isHere ? `${t('outbox.saved')} ${t('outbox.willSend')}` : t('told.sent')}</span>
          </output>
        </div>
      </div>
    </PatientShell>
  )
}
