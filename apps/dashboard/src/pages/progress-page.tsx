import type { MyPlan } from '@restride/contracts/my'
import { addDays } from '@restride/rules/plain-date'
import { IconArrowRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { OutboxNotice } from '../my/outbox-notice.tsx'
import { PatientState } from '../my/patient-state.tsx'
import { myPlan, type Kept } from '../my/queries.ts'
import { PlanSeen } from '../my/plan-seen.tsx'
import { useSessionWords } from '../my/use-session-words.ts'
import { WeekBars } from '../my/week-bars.tsx'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import styles from '../my/my.module.css'

type ActivePlan = Extract<MyPlan, { status: 'active' }>
type Week = ActivePlan['weeks'][number]

export function ProgressPage() {
  const { t } = useTranslation('my')
  const query = useQuery(myPlan)
  if (!query.data) {
    return <PatientState query={query} title={t('progress.title')} failed={t('failed.plan')} />
  }
  return (
    <PatientShell>
      <Progress kept={query.data} />
    </PatientShell>
  )
}

function Progress({ kept }: { kept: Kept<MyPlan> }) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const plan = kept.data
  return (
    <div className={styles.screen}>
      {plan.status === 'active' ? (
        <WeekInWords plan={plan} isCopy={kept.isCopy} />
      ) : (
        <PageHeading
          size="touch"
          title={t('progress.title')}
          sub={t(`progress.${plan.status}.text`)}
        >
          {t(`progress.${plan.status}.title`)}
        </PageHeading>
      )}
      <OutboxNotice />
      {kept.isCopy && (
        <p className={styles.quiet}>
          {t('lastLoaded', { when: format.dateTime(new Date(kept.loadedAt), 'full') })}
        </p>
      )}
    </div>
  )
}

type WeekInWordsProps = {
  plan: ActivePlan
  /** Kept on this phone: whether it is still her plan, only the clinic knows. */
  isCopy: boolean
}

function WeekInWords({ plan, isCopy }: WeekInWordsProps) {
  const { t } = useTranslation('my')
  const words = useSessionWords()
  const format = useFormat()
  const today = format.today()
  const begun = plan.weeks.filter(({ startsOn }) => startsOn <= today)
  const week = begun.at(-1)
  const runs = week === undefined ? 0 : runsOf(week, today)
  // The week after may wait for its release: then the one she sees is over.
  const isOver = week !== undefined && addDays(week.startsOn, 6) < today
  const coming = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ logged, on }) => !logged && on >= today)
    .slice(0, 3)
  return (
    <>
      <PageHeading
        size="touch"
        title={t('progress.title')}
        sub={week && t('progress.week', { week: week.number, of: plan.totalWeeks })}
      >
        {isOver ? t('progress.ranThen', { count: runs }) : t('progress.ran', { count: runs })}
      </PageHeading>
      {plan.weeks.some(({ runMinutesPlanned }) => runMinutesPlanned > 0) && (
        <WeekBars weeks={plan.weeks} today={today} />
      )}
      <section>
        <h2 className={styles.section}>{t('progress.next')}</h2>
        {coming.length === 0 ? (
          <p>{t('progress.nothing')}</p>
        ) : (
          <ul className={styles.lines}>
            {coming.map((session) => (
              <li key={`${session.week} ${session.index}`}>
                <IconArrowRight size={22} aria-hidden="true" />
                <span>
                  <b className={styles.day}>{format.date(session.on, 'full')}</b>
                  {words.what(session)} {words.amount(session)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {!isCopy && <PlanSeen revision={plan.revision} acknowledgedAt={plan.acknowledgedAt} />}
    </>
  )
}

/** Runs of the plan that she logged; a week without a minute of running has none. */
function runsOf({ runMinutesDone, sessions }: Week, today: string): number {
  if (runMinutesDone === 0) return 0
  const logged = sessions.filter(
    (session) => session.logged && session.on <= today && session.runSeconds > 0,
  )
  return Math.max(logged.length, 1)
}
