import { addDays } from '@restride/rules/plain-date'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from '../use-format.ts'
import { breaksAt, type GridProps } from './grid-model.ts'
import styles from './grid.module.css'
import { isPast } from './plan-weeks.ts'
import { useSessionWords } from './use-session-words.ts'
import { RunMinutes, WeekName } from './week-row.tsx'

/** One week a card, on a narrow screen. */
export function WeekCards({ panel, ...props }: GridProps & { panel: ReactNode }) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const words = useSessionWords()
  return (
    <ul className={styles.cards}>
      {props.weeks.map((week) => {
        const isFixed = isPast(week, props.today) || props.isReadOnly
        const change = props.changes.find((one) => one.week === week.number)
        const percent = change?.percent ?? null
        const found = breaksAt(props.broken, week.number)
        return (
          <li key={week.number} data-past={isPast(week, props.today)}>
            <div className={styles.cardHead}>
              <WeekName week={week} today={props.today} done={props.logged.get(week.number)} />
            </div>
            <p className={styles.meta}>
              {t('grid.minutes')}: <RunMinutes week={week} />
              {percent !== null &&
                ` · ${t('grid.change')}: ${percent < 0 ? '−' : '+'}${Math.abs(Math.round(percent))}`}
              {percent === null && change && change.minutes > 0 && ` · ${t('grid.firstRuns')}`}
            </p>
            {found.length > 0 && (
              <p>
                <StatusChip status="watch">
                  {t('findings.title', { count: found.length })}
                </StatusChip>
              </p>
            )}
            <ul className={styles.sessions}>
              {week.sessions.map((session, index) => {
                const { short, detail, words: spoken } = words(session)
                const day = format.date(addDays(week.startsOn, session.day), 'weekday')
                const label = { week: week.number, session: index + 1, words: spoken }
                return (
                  <li key={index}>
                    {isFixed ? (
                      <span>
                        {short} · {detail}
                      </span>
                    ) : (
                      <Button
                        fill
                        size="large"
                        id={`card-${week.number}-${index}`}
                        onClick={() => props.onEdit({ week: week.number, index })}
                      >
                        <span aria-hidden="true">
                          {short} · {detail}
                        </span>
                        <VisuallyHidden>{`${day}, ${t('grid.cell', label)}`}</VisuallyHidden>
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
            {props.active?.week === week.number && panel}
            {!isFixed && (
              <Button
                variant="quiet"
                icon={<IconPlus aria-hidden="true" />}
                onClick={() => props.onAdd(week.number)}
              >
                {t('grid.add', { week: week.number })}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
