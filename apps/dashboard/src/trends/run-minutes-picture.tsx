import { useElementSize } from '@mantine/hooks'
import type { RunWeek } from '@restride/contracts/trends'
import { useId } from 'react'
import { useFormat } from '../use-format.ts'
import { linesUpTo } from './scale.ts'
import styles from './trends.module.css'
import { useWeekWords } from './use-week-words.ts'

const HEIGHT = 176
const EDGE = { top: 20, bottom: 22, left: 26 } as const
const FOOT = HEIGHT - EDGE.bottom
const WIDEST_BAR = 30
/** Room for "Nov 16" or "16 nov." under a bar. */
const DATE_WIDTH = 52
const WIDTH_UNTIL_MEASURED = 320

/** Bars of minutes; what lies over the band is hatched, and its change stands above it. */
export function RunMinutesPicture({ weeks, label }: { weeks: readonly RunWeek[]; label: string }) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const format = useFormat()
  const words = useWeekWords()
  const hatch = useId()
  const width = measured || WIDTH_UNTIL_MEASURED
  const most = Math.max(...weeks.map(({ allowed, minutes }) => Math.max(minutes, allowed?.to ?? 0)))
  const lines = linesUpTo(most)
  const y = (minutes: number) => FOOT - (minutes / (lines.at(-1) ?? 1)) * (FOOT - EDGE.top)
  const step = (width - EDGE.left) / weeks.length
  const bar = Math.min(WIDEST_BAR, step * 0.64)
  const x = (index: number) => EDGE.left + step * (index + 0.5)
  const every = Math.ceil(DATE_WIDTH / step)
  return (
    <div ref={ref} className={styles.picture}>
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
            <path className={styles.hatch} d="M-1 1 1 -1M0 6 6 0M5 7 7 5" />
          </pattern>
        </defs>
        {lines.map((line) => (
          <g key={line}>
            <path className={styles.gridLine} d={`M${EDGE.left} ${y(line)}H${width}`} />
            <text className={styles.axis} x={EDGE.left - 6} y={y(line) + 4} textAnchor="end">
              {line}
            </text>
          </g>
        ))}
        {weeks.map((week, index) =>
          week.allowed === null ? null : (
            <g key={week.startsOn}>
              <rect
                className={styles.bandFill}
                x={EDGE.left + step * index}
                y={y(week.allowed.to)}
                width={step}
                height={y(week.allowed.from) - y(week.allowed.to)}
              />
              <path
                className={styles.bandEdge}
                d={`M${EDGE.left + step * index} ${y(week.allowed.to)}h${step}M${EDGE.left + step * index} ${y(week.allowed.from)}h${step}`}
              />
            </g>
          ),
        )}
        {weeks.map((week, index) => (
          <g key={week.startsOn}>
            <Bar week={week} x={x(index) - bar / 2} width={bar} y={y} hatch={hatch} />
            <text
              className={week.state === 'over' ? styles.figureOver : styles.figure}
              x={x(index)}
              y={y(week.minutes) - 6}
              textAnchor="middle"
            >
              {week.state === 'over'
                ? `△ ${words.minutes(week.minutes)}`
                : words.minutes(week.minutes)}
            </text>
            {index % every === 0 && (
              <text className={styles.axis} x={x(index)} y={HEIGHT - 6} textAnchor="middle">
                {format.date(week.startsOn)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

type BarProps = {
  week: RunWeek
  x: number
  width: number
  y: (minutes: number) => number
  hatch: string
}

function Bar({ week: { allowed, minutes, state }, x, width, y, hatch }: BarProps) {
  if (minutes === 0) return null
  const within = state === 'over' && allowed !== null ? allowed.to : minutes
  return (
    <>
      <rect className={styles.bar} x={x} y={y(within)} width={width} height={FOOT - y(within)} />
      {within < minutes && (
        <rect
          className={styles.barOver}
          x={x}
          y={y(minutes)}
          width={width}
          height={y(within) - y(minutes)}
          fill={`url(#${hatch})`}
        />
      )}
    </>
  )
}
