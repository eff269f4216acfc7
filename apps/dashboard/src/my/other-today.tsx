import type { MyToday } from '@restride/contracts/my'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { EmergencyLine } from './emergency-line.tsx'
import { LookedAtBy } from './looked-at-by.tsx'
import styles from './my.module.css'
import { ToDoNow } from './to-do-now.tsx'
import { useSessionWords } from './use-session-words.ts'
import { useText } from './use-text.ts'

type State<Name extends MyToday['today']['state']> = Extract<MyToday['today'], { state: Name }>

export function RestToday({ doneToday, next }: Omit<State<'rest'>, 'state'>) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const words = useSessionWords()
  return (
    <>
      <PageHeading size="touch" title={t('today')} sub={t(doneToday ? 'rest.doneSub' : 'rest.sub')}>
        {t(doneToday ? 'rest.done' : 'rest.title')}
      </PageHeading>
      {next && (
        <section>
          <h2 className={styles.section}>{t('rest.next')}</h2>
          <p>
            <b className={styles.day}>{format.date(next.on, 'full')}</b>
            {words.what(next)} {words.amount(next)}
          </p>
        </section>
      )}
    </>
  )
}

type PausedTodayProps = Pick<State<'paused'>, 'heading' | 'text' | 'whatToDoNow' | 'lookedAtBy'>

export function PausedToday({ heading, text, whatToDoNow, lookedAtBy }: PausedTodayProps) {
  const { t } = useTranslation('my')
  const write = useText()
  return (
    <>
      <div>
        <PageHeading size="touch" title={t('today')}>
          {write(heading)}
        </PageHeading>
        <p className={styles.under}>{write(text)}</p>
      </div>
      {lookedAtBy !== null && <LookedAtBy day={lookedAtBy} />}
      <ToDoNow items={whatToDoNow} />
    </>
  )
}

export function WaitingToday({ for: what, whatToDoNow }: State<'waiting'>) {
  const { t } = useTranslation('my')
  return (
    <>
      <PageHeading size="touch" title={t('today')} sub={t(`waiting.${what}.text`)}>
        {t(`waiting.${what}.title`)}
      </PageHeading>
      <ToDoNow items={whatToDoNow} />
    </>
  )
}

export function FinishedToday() {
  const { t } = useTranslation('my')
  return (
    <PageHeading size="touch" title={t('today')} sub={t('finished.text')}>
      {t('finished.title')}
    </PageHeading>
  )
}

/** For every day without a session of its own; after a symptom with the number to call. */
export function OtherActions({ emergency = false }: { emergency?: boolean }) {
  const { t } = useTranslation('my')
  return (
    <>
      <div className={styles.pair}>
        <ButtonLink size="touch" fill to={paths.log}>
          {t('logWalk')}
        </ButtonLink>
        <ButtonLink size="touch" fill to={paths.feelWrong}>
          {t('feelsWrong')}
        </ButtonLink>
      </div>
      {emergency && <EmergencyLine />}
    </>
  )
}
