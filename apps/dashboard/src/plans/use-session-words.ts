import type { PlannedSession } from '@restride/contracts/plans'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

type Shape = Pick<PlannedSession, 'kind' | 'repeats' | 'runSeconds' | 'walkSeconds'> &
  Partial<Pick<PlannedSession, 'pace' | 'surface' | 'buggy'>>

/** One session in a cell's few signs, and in words for whoever hears it. */
export function useSessionWords() {
  const { t } = useTranslation('plans')
  const format = useFormat()
  return (session: Shape) => {
    const { kind, repeats, runSeconds, walkSeconds, pace, surface, buggy } = session
    const parts = {
      repeats,
      run: format.minutes(runSeconds),
      walk: format.minutes(walkSeconds),
    }
    const isMixed = kind === 'walk_run'
    const total = t('session.total', {
      minutes: format.minutes(repeats * (runSeconds + walkSeconds)),
    })
    const extras = [
      ...(surface === 'hills' ? [t('session.surface.hills')] : []),
      ...(pace !== undefined && pace !== 'easy' ? [t(`session.pace.${pace}`)] : []),
      ...(buggy ? [t('session.buggy')] : []),
    ]
    const short = isMixed ? t('session.walk_run', parts) : t(`session.${kind}`)
    const long = isMixed ? t('session.walk_runLong', parts) : t(`session.${kind}`)
    return {
      short,
      detail: [total, ...extras].join(', '),
      words: [long, total, ...extras].join(', '),
    }
  }
}
