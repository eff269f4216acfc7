import type { Plan } from '@restride/contracts/plans'
import { LEVEL_SHAPES } from '@restride/rules/plans/levels'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import type { Permission } from './clearance-now.ts'
import styles from './levels.module.css'
import { isLevel } from './plan-weeks.ts'
import { ReleaseLevel } from './release-level.tsx'
import { useSessionWords } from './use-session-words.ts'

type LevelListProps = {
  plan: Plan
  etag: string
  permission: Permission | undefined
  today: string
  hasEdits: boolean
}

/** The plan's levels in turn: who released which and when. Edits of the weeks do not touch it. */
export const LevelList = memo(Levels)

function Levels(props: LevelListProps) {
  const { plan } = props
  const { t } = useTranslation('plans')
  const format = useFormat()
  const words = useSessionWords()
  const levels = [...new Set(plan.weeks.map(({ level }) => level))]
  return (
    <section className={styles.levels} data-no-print>
      <h2>{t('levels.title')}</h2>
      <p className={styles.meta}>{t('levels.lead')}</p>
      <ul>
        {levels.map((level) => {
          const weeks = plan.weeks.filter((week) => week.level === level)
          const release = plan.releases.find((one) => one.level === level)
          const shape = isLevel(level) ? words(LEVEL_SHAPES[level]).short : ''
          return (
            <li key={level} data-next={level === plan.nextLevel}>
              <span>
                <b>{t('levels.level', { level })}</b>
                <span className={styles.meta}>
                  {t('levels.weeks', {
                    from: weeks[0]?.number ?? '',
                    to: weeks.at(-1)?.number ?? '',
                  })}
                </span>
              </span>
              <span>{shape}</span>
              <span>
                {release ? (
                  <span className={styles.state} data-released>
                    <StatusIcon status="met" />
                    {t('levels.released', {
                      time: format.dateTime(release.releasedAt, 'short'),
                      name: release.releasedBy.name,
                    })}
                    {release.note && ` · ${release.note}`}
                  </span>
                ) : (
                  <span className={styles.state}>{t('levels.notReleased')}</span>
                )}
                {level === plan.nextLevel && plan.status === 'active' && (
                  <ReleaseLevel {...props} level={level} />
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {plan.nextLevel === null && <p className={styles.meta}>{t('levels.allReleased')}</p>}
    </section>
  )
}
