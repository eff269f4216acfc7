import { LEVELS, type LevelId } from '@restride/rules/plans/plan'
import { LEVEL_SHAPES } from '@restride/rules/plans/levels'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../use-format.ts'

/** Every level with its session in words, as the choices of a select. */
export function useLevelOptions(): { value: LevelId; label: string }[] {
  const { t } = useTranslation('clearances')
  const format = useFormat()
  const time = (seconds: number) =>
    seconds < 90
      ? t('level.seconds', { seconds })
      : t('level.minutes', { minutes: format.minutes(seconds) })

  return LEVELS.map((level) => {
    const { kind, pace, repeats, runSeconds, walkSeconds } = LEVEL_SHAPES[level]
    if (kind === 'walk') {
      const words = pace === 'steady' ? t('level.steady') : t('level.easy')
      const minutes = format.minutes(walkSeconds)
      return { value: level, label: t('level.walk', { level, minutes, pace: words }) }
    }
    const minutes = format.minutes(repeats * runSeconds)
    if (kind === 'run') return { value: level, label: t('level.run', { level, minutes }) }
    const parts = { run: time(runSeconds), walk: time(walkSeconds), repeats }
    return { value: level, label: t('level.walk_run', { level, minutes, ...parts }) }
  })
}
