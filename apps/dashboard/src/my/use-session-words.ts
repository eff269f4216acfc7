import type { MySession } from '@restride/contracts/my'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

/** A planned session in plain words. */
export function useSessionWords() {
  const { t } = useTranslation('my')
  const format = useFormat()

  const length = (seconds: number) => {
    if (seconds < 60) return t('seconds', { count: seconds })
    if (seconds % 15 !== 0) {
      return t('minutesAndSeconds', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
    }
    return t('minutes', { count: seconds / 60, amount: format.minutes(seconds) })
  }
  const whole = (minutes: number) =>
    t('minutes', { count: Math.round(minutes), amount: Math.round(minutes) })
  const isMixed = ({ runSeconds, walkSeconds }: MySession) => runSeconds > 0 && walkSeconds > 0

  return {
    length,
    /** "Run 1 minute, walk 1½ minutes." */
    what: (session: MySession) => {
      if (isMixed(session)) {
        return t('do.walk_run', {
          run: length(session.runSeconds),
          walk: length(session.walkSeconds),
        })
      }
      const kind = session.kind === 'walk_run' ? 'walk' : session.kind
      return t(`do.${kind}`, { length: whole(session.totalMinutes) })
    },
    /** "8 times. About 20 minutes." */
    amount: (session: MySession) => {
      if (!isMixed(session)) return null
      const times = t('times', { count: session.repeats })
      return `${times} ${t('aboutLength', { length: whole(session.totalMinutes) })}`
    },
    /** "Flat ground. Easy pace: you can talk." */
    manner: (session: MySession) =>
      [t(`surface.${session.surface}`), t(`pace.${session.pace}`), session.buggy && t('buggy')]
        .filter(Boolean)
        .join(' '),
    /** "Run, 20 minutes" for a line about a session. */
    short: (session: Pick<MySession, 'kind' | 'totalMinutes'>) =>
      t(`kind.${session.kind}`, { length: whole(session.totalMinutes) }),
  }
}
