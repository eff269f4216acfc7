import { RISE_BAND } from '@restride/rules/plans/rise-band'
import type { WeekChange } from '@restride/rules/plans/three-week-rise'
import { useTranslation } from 'react-i18next'
import { StatusIcon } from '../ui/status-chip.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './ribbon.module.css'

const LEAST = -20
const MOST = 60

/** Place of a percentage across the column, in per cent of its width. */
function at(percent: number): number {
  const inside = Math.min(MOST, Math.max(LEAST, percent))
  return 6 + ((inside - LEAST) / (MOST - LEAST)) * 80
}

type ChangeRibbonProps = {
  change: WeekChange | undefined
  before: WeekChange | undefined
  after: WeekChange | undefined
}

/** One week's stretch of the line that runs down the rows, with the band behind it. */
export function ChangeRibbon({ change, before, after }: ChangeRibbonProps) {
  const { t, i18n } = useTranslation('plans')
  const percent = change?.percent ?? null
  if (!change || percent === null) {
    const isFirst = change?.state === 'first_runs' && change.minutes > 0
    return <span className={styles.words}>{t(isFirst ? 'grid.firstRuns' : 'grid.noRuns')}</span>
  }
  const x = at(percent)
  const words = `${percent < 0 ? '−' : '+'}${Math.abs(percent).toLocaleString(i18n.language, {
    maximumFractionDigits: 0,
  })}`
  const isOver = change.state === 'over'
  return (
    <span className={styles.ribbon}>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <rect
          className={styles.band}
          x={at(RISE_BAND.from)}
          y="-1"
          width={at(RISE_BAND.to) - at(RISE_BAND.from)}
          height="102"
        />
        <path
          className={styles.edge}
          d={`M${at(RISE_BAND.from)} 0V100M${at(RISE_BAND.to)} 0V100`}
          vectorEffect="non-scaling-stroke"
        />
        <path
          className={styles.line}
          d={stretch(x, before, after)}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className={styles.point} data-over={isOver} style={{ left: `${x}%` }}>
        {isOver && <StatusIcon status="watch" size={18} />}
      </span>
      <span
        className={styles.number}
        data-over={isOver}
        style={x > 55 ? { right: `${100 - x}%` } : { left: `${x}%` }}
      >
        {words}
        <VisuallyHidden>{'\u00a0%'}</VisuallyHidden>
      </span>
    </span>
  )
}

/** Half-way to each neighbour, so that the stretches of two rows meet at their border. */
function stretch(x: number, before?: WeekChange, after?: WeekChange): string {
  const halfWay = (other: WeekChange | undefined) =>
    other?.percent === null || other === undefined ? null : (x + at(other.percent)) / 2
  const above = halfWay(before)
  const below = halfWay(after)
  return [
    above === null ? `M${x} 50` : `M${above} 0L${x} 50`,
    below === null ? '' : `L${below} 100`,
  ].join('')
}
