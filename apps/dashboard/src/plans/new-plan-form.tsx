import { createPlanSchema } from '@restride/contracts/plans'
import { GOAL_IDS, GOALS, type GoalId } from '@restride/rules/plans/goals'
import { LEVEL_SHAPES } from '@restride/rules/plans/levels'
import { LEVELS } from '@restride/rules/plans/plan'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf, toFieldErrors } from '../form-errors.ts'
import { ApiError, newIdempotencyKey, OfflineError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { OneOf } from '../ui/one-of.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormat } from '../use-format.ts'
import { useText } from '../use-text.ts'
import { isAbove } from './clearance-now.ts'
import styles from './new-plan.module.css'
import { createPlan } from './queries.ts'
import { TemplatePreview } from './template-preview.tsx'
import { useSessionWords } from './use-session-words.ts'

type NewPlanFormProps = {
  episodeId: string
  stage: string
  /** Running minutes of her first running week at most; `null` without a cap. */
  firstWeekCapMinutes: number | null
  onMade: (planId: string) => void
}
type Level = (typeof LEVELS)[number]
const COUNTS = ['2', '3', '4'] as const

/** A plan from the template: goal, first day, start level, sessions a week. */
export function NewPlanForm({ episodeId, stage, firstWeekCapMinutes, onMade }: NewPlanFormProps) {
  const { t } = useTranslation('plans')
  const today = useFormat().today()
  const text = useText()
  const words = useSessionWords()
  const queryClient = useQueryClient()
  const [goal, setGoal] = useState<GoalId | null>('run_continuous_30')
  const [startsOn, setStartsOn] = useState<string | null>(today)
  const [startLevel, setStartLevel] = useState<Level | null>(null)
  const [count, setCount] = useState<(typeof COUNTS)[number] | null>(null)
  const [key] = useState(newIdempotencyKey)
  const [{ errors, attempt }, setRefusal] = useState({ errors: [] as FieldError[], attempt: 0 })
  const refuse = (found: FieldError[]) =>
    setRefusal((last) => ({ errors: found, attempt: last.attempt + 1 }))
  const make = useMutation({
    mutationFn: (input: unknown) => createPlan(episodeId, createPlanSchema.parse(input), key),
    onSuccess: async (plan) => {
      await queryClient.invalidateQueries()
      onMade(plan.id)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.errors.length > 0) refuse(toFieldErrors(error))
      else
        refuse([{ message: t(error instanceof OfflineError ? 'create.offline' : 'create.failed') }])
    },
  })
  // A start beyond the goal would leave no week.
  const isOffered = (level: Level) =>
    !isAbove(level, stage) && (goal === null || !isAbove(level, GOALS[goal].lastLevel))
  const chosenStart = startLevel !== null && isOffered(startLevel) ? startLevel : null
  const isDayRight = startsOn !== null && startsOn >= today
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const missing: FieldError[] = [
      ...(isDayRight ? [] : [{ fieldId: 'startsOn', message: t('create.needsDay') }]),
      ...(goal ? [] : [{ fieldId: 'goal', message: t('create.needsGoal') }]),
      ...(chosenStart ? [] : [{ fieldId: 'startLevel', message: t('create.needsLevel') }]),
      ...(count ? [] : [{ fieldId: 'sessionsPerWeek', message: t('create.needsSessions') }]),
    ]
    if (missing.length > 0) return refuse(missing)
    make.mutate({ goal, startsOn, startLevel: chosenStart, sessionsPerWeek: Number(count) })
  }
  return (
    <div className={styles.frame}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <SelectField
          id="goal"
          label={t('create.goal')}
          hint={t('create.goalHint')}
          error={errorOf(errors, 'goal')}
          options={GOAL_IDS.map((value) => ({ value, label: text(GOALS[value].title) }))}
          value={goal}
          onChange={setGoal}
        />
        <DateField
          id="startsOn"
          label={t('create.startsOn')}
          hint={t('create.startsOnHint')}
          error={errorOf(errors, 'startsOn')}
          min={today}
          value={startsOn}
          onChange={setStartsOn}
        />
        <SelectField
          id="startLevel"
          label={t('create.startLevel')}
          hint={t('create.startLevelHint')}
          error={errorOf(errors, 'startLevel')}
          options={LEVELS.filter(isOffered).map((value) => ({
            value,
            label: t('create.option', {
              level: t('levels.level', { level: value }),
              words: words(LEVEL_SHAPES[value]).words,
            }),
          }))}
          value={chosenStart}
          onChange={setStartLevel}
        />
        <OneOf
          id="sessionsPerWeek"
          label={t('create.sessions')}
          hint={t('create.sessionsHint')}
          error={errorOf(errors, 'sessionsPerWeek')}
          options={COUNTS.map((value) => ({ value, label: value }))}
          value={count}
          onChange={setCount}
        />
        <div>
          <Button type="submit" variant="filled" size="large" loading={make.isPending}>
            {t('create.submit')}
          </Button>
        </div>
      </form>
      <TemplatePreview
        startsOn={isDayRight ? startsOn : null}
        goal={goal}
        startLevel={chosenStart}
        sessionsPerWeek={count === null ? null : Number(count)}
        stage={stage}
        firstWeekCapMinutes={firstWeekCapMinutes}
      />
    </div>
  )
}
