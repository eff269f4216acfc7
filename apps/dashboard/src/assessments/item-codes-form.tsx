import { MEASURES } from '@restride/rules/measures/catalogue'
import type { MeasureId, NumberItem, Score } from '@restride/rules/measures/measure'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFormat } from '../use-format.ts'
import { useKeptDraft } from '../use-kept-draft.ts'
import { useText } from '../use-text.ts'
import styles from './questions.module.css'
import { type ClinicWording, useClinicWording } from './use-clinic-wording.ts'
import { WordedItems } from './worded-items.tsx'

const keptSchema = z.object({ answers: z.record(z.string(), z.number().nullable()) })
type Kept = z.infer<typeof keptSchema>

type ItemCodesFormProps = { measure: MeasureId; onTotal: (total: number) => void }

/** One answer a code, with the clinic’s own text where it has loaded it. Half filled it stays on this device. */
export function ItemCodesForm({ measure, onTotal }: ItemCodesFormProps) {
  const { t } = useTranslation('findings')
  const format = useFormat()
  const { assessmentId } = useParams({ from: '/staff/assessments/$assessmentId' })
  const kept = useKeptDraft<Kept>(`items:${assessmentId}:${measure}`, { answers: {} }, (value) => {
    const found = keptSchema.safeParse(value)
    return found.success ? found.data : null
  })
  const wording = useClinicWording(assessmentId, measure)
  if (!kept || wording.kind === 'reading') return <Skeleton shape="rows" count={3} />
  const { answers } = kept.value
  const answer = (code: string, value: number | null) =>
    kept.change({ answers: { ...answers, [code]: value } })
  const items = MEASURES[measure].items.filter((item): item is NumberItem => item.kind === 'number')
  const score = MEASURES[measure].score(answers)
  const total = 'problems' in score ? null : score.total
  return (
    <>
      <AboutWording wording={wording} />
      {wording.kind === 'shown' ? (
        <WordedItems
          wording={wording.wording}
          items={MEASURES[measure].items}
          answers={answers}
          onAnswer={answer}
        />
      ) : (
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
                onChange={(amount) => answer(code, amount)}
              />
            </li>
          ))}
        </ul>
      )}
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

/** Whose text stands there, or why codes stand alone. */
function AboutWording({ wording }: { wording: ClinicWording }) {
  const { t } = useTranslation('findings')
  switch (wording.kind) {
    case 'shown':
      return <p className={styles.meta}>{t('outcomes.ofClinic')}</p>
    case 'otherLanguage':
      return <p className={styles.meta}>{t(`outcomes.notIn.${wording.language}`)}</p>
    case 'failed':
      return <p className={styles.meta}>{t('outcomes.wordingFailed')}</p>
    case 'none':
    case 'reading':
      return null
  }
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
