import { MEASURES } from '@restride/rules/measures/catalogue'
import type { MeasureId, NumberItem, Score } from '@restride/rules/measures/measure'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { useFormat } from '../use-format.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { useText } from '../use-text.ts'
import styles from './questions.module.css'

const keptSchema = z.object({ answers: z.record(z.string(), z.number().nullable()) })
type Kept = z.infer<typeof keptSchema>

type ItemCodesFormProps = { measure: MeasureId; onTotal: (total: number) => void }

/** One box a code, in the order of the form. Half filled it stays on this device; the wording stays on paper. */
export function ItemCodesForm({ measure, onTotal }: ItemCodesFormProps) {
  const { t } = useTranslation('findings')
  const format = useFormat()
  const { assessmentId } = useParams({ from: '/staff/assessments/$assessmentId' })
  const kept = useKeptDraft<Kept>(`items:${assessmentId}:${measure}`, { answers: {} }, (value) => {
    const found = keptSchema.safeParse(value)
    return found.success ? found.data : null
  })
  if (!kept) return null
  const { answers } = kept.value
  const items = MEASURES[measure].items.filter((item): item is NumberItem => item.kind === 'number')
  const score = MEASURES[measure].score(answers)
  const total = 'problems' in score ? null : score.total
  return (
    <>
      <ul className={styles.codes}>
        {items.map(({ code, max, min, step }) => (
          <li key={code}>
            <NumberStepper
              label={code}
              hint={t('outcomes.itemRange', { min, max })}
              min={min}
              max={max}
              step={step}
              hasButtons={false}
              value={answers[code] ?? null}
              onChange={(amount) => kept.change({ answers: { ...answers, [code]: amount } })}
            />
          </li>
        ))}
      </ul>
      <Result score={score} isBegun={Object.values(answers).some((answer) => answer !== null)} />
      <div>
        <Button
          disabledReason={total === null ? t('outcomes.noTotal') : undefined}
          onClick={() => {
            if (total === null) return
            onTotal(twoDecimals(total))
            announce(t('outcomes.written', { total: format.number(total) }))
            void kept.discard()
          }}
        >
          {t('outcomes.write')}
        </Button>
      </div>
    </>
  )
}

function Result({ score, isBegun }: { score: Score; isBegun: boolean }) {
  const { t } = useTranslation('findings')
  const text = useText()
  const format = useFormat()
  if (!isBegun) return null
  if ('problems' in score) {
    return (
      <ul role="alert">
        {score.problems.map(({ path, reason }) => (
          <li key={path.join('.')}>
            {path.join(' ')}: {text(reason)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <p>
        {score.total === null
          ? t('outcomes.missing', { list: format.list(score.missing) })
          : t('outcomes.total', { total: format.number(score.total) })}
      </p>
      {score.notes.map((note) => (
        <p key={note.en} className={styles.meta}>
          {text(note)}
        </p>
      ))}
    </>
  )
}

/** What the record keeps of a mean. */
function twoDecimals(total: number): number {
  return Math.round(total * 100) / 100
}
