import { useElementSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Felt } from '../episodes/symptom-words.ts'
import { markOf } from './felt-mark.ts'
import { FeltShape } from './felt-shape.tsx'
import styles from './trends.module.css'

const ROW = 40
const WIDEST_STEP = 22
const WIDTH_UNTIL_MEASURED = 320

type SymptomsPictureProps = {
  /** Oldest first. */
  sessions: readonly { id: string; on: string; felt: readonly Felt[] }[]
  moments: readonly Felt['moment'][]
  label: string
}

/** One column a session, one row a moment. */
export function SymptomsPicture({ sessions, moments, label }: SymptomsPictureProps) {
  const { t } = useTranslation('patients')
  const { ref, width: measured } = useElementSize<HTMLDivElement>()
  const width = measured || WIDTH_UNTIL_MEASURED
  const step = Math.min(WIDEST_STEP, width / sessions.length)
  return (
    <div ref={ref} className={styles.runs}>
      <svg width={width} height={ROW * moments.length} role="img" aria-label={label}>
        {moments.map((moment, row) => (
          <g key={moment}>
            <text className={styles.row} x="0" y={ROW * row + 13}>
              {t(`logs.${moment}`)}
            </text>
            {sessions.map(({ felt, id }, column) => {
              const one = felt.find((each) => each.moment === moment)
              return one ? (
                <FeltShape
                  key={id}
                  mark={markOf(one)}
                  x={step * (column + 0.5)}
                  y={ROW * row + 27}
                />
              ) : null
            })}
          </g>
        ))}
      </svg>
    </div>
  )
}
