import type { PlannedSession } from '@restride/contracts/plans'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'
import type { Difference } from './plan-differences.ts'
import styles from './rail.module.css'
import { useSessionWords } from './use-session-words.ts'

/** Each difference as a line: where, what it was, what it is. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('plans')
  const place = usePlaceWords()
  if (differences.length === 0) return <p className={styles.meta}>{t('diff.none')}</p>
  return (
    <ul className={styles.changes}>
      {differences.map((difference) => (
        <li key={JSON.stringify(difference)}>
          <b>{place(difference)}</b>
          <What difference={difference} />
        </li>
      ))}
    </ul>
  )
}

function What({ difference }: { difference: Difference }) {
  const { t } = useTranslation('plans')
  const words = useSessionWords()
  const inShort = (session: PlannedSession) => {
    const { short, detail } = words(session)
    return `${short}, ${detail}`
  }
  switch (difference.kind) {
    case 'changed': {
      const [from, to] = [inShort(difference.from), inShort(difference.to)]
      if (from === to) {
        return (
          <span>{t('diff.day', { from: difference.from.day + 1, to: difference.to.day + 1 })}</span>
        )
      }
      return (
        <span className={styles.sum}>
          <del>{from}</del> <ins>{to}</ins>
        </span>
      )
    }
    case 'added':
      return <span>{t('diff.added', { words: inShort(difference.to) })}</span>
    case 'removed':
      return <span>{t('diff.removed', { words: inShort(difference.from) })}</span>
    case 'level':
      return <span>{t('diff.level', { from: difference.from, to: difference.to })}</span>
    case 'moved':
      return (
        <span>
          {t(difference.days > 0 ? 'diff.later' : 'diff.earlier', {
            count: Math.abs(difference.days),
          })}
        </span>
      )
    case 'weeks_added':
      return <span>{t('diff.weeksAdded')}</span>
    case 'weeks_removed':
      return <span>{t('diff.weeksRemoved')}</span>
  }
}

/** "Weeks 4–6, sessions 1 and 2". */
function usePlaceWords(): (difference: Difference) => string {
  const { t } = useTranslation('plans')
  const format = useFormat()
  return (difference) => {
    const { weeks } = difference
    const first = weeks[0] ?? 0
    const inWeeks =
      weeks.length === 1
        ? t('grid.weekNumber', { number: first })
        : t('levels.weeks', { from: first, to: weeks.at(-1) ?? first })
    if (!('sessions' in difference)) return inWeeks
    const { sessions } = difference
    return t('diff.place', {
      weeks: inWeeks,
      count: sessions.length,
      sessions: format.list(sessions.map((index) => `${index + 1}`)),
    })
  }
}
