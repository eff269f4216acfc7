import {
  type PlannedSession,
  plannedSessionSchema,
  sessionKindSchema,
} from '@restride/contracts/plans'
import { addDays } from '@restride/rules/plain-date'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { Button } from '../ui/button.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './panel.module.css'
import type { Place } from './plan-weeks.ts'

type SessionPanelProps = {
  place: Place
  weekStartsOn: string
  session: PlannedSession
  onChange: (session: PlannedSession) => void
  onRemove: () => void
  onCopyDown: () => void
  onDone: () => void
}

const SECONDS_STEP = 15
const { pace: PACE, surface: SURFACE } = plannedSessionSchema.shape
const limits = (field: z.ZodNumber) => ({ min: field.minValue ?? 0, max: field.maxValue ?? 0 })

/** Changes one session; each change is judged at once and can be undone. */
export function SessionPanel(props: SessionPanelProps) {
  const { t } = useTranslation('plans')
  const format = useFormat()
  const { place, session, weekStartsOn, onChange, onDone } = props
  const panel = useRef<HTMLElement>(null)
  const set = (change: Partial<PlannedSession>) => onChange({ ...session, ...change })
  const id = `${place.week}-${place.index}`

  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('select')?.focus()
  }, [id])

  const figure = (
    name: 'repeats' | 'runSeconds' | 'walkSeconds',
    label: string,
    range: { min: number; max: number },
  ) => (
    <NumberStepper
      label={label}
      step={name === 'repeats' ? 1 : SECONDS_STEP}
      {...range}
      value={session[name]}
      onChange={(amount) => {
        if (amount === null || amount < range.min || amount > range.max) return
        set({ [name]: Math.round(amount) })
      }}
    />
  )
  const runs = session.kind === 'run' || session.kind === 'walk_run'
  const walks = session.kind !== 'run' && session.kind !== 'rest'
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of the fields inside bubbles up to here
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('panel.title', { week: place.week, session: place.index + 1 })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <h3>{t('panel.title', { week: place.week, session: place.index + 1 })}</h3>
      <div className={styles.fields}>
        <SelectField
          label={t('panel.kind')}
          options={sessionKindSchema.options.map((value) => ({
            value,
            label: t(`panel.kinds.${value}`),
          }))}
          value={session.kind}
          onChange={(kind) => kind && onChange(asKind(session, kind))}
        />
        <SelectField
          label={t('panel.day')}
          options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({
            value: `${day}`,
            label: format.date(addDays(weekStartsOn, day), 'weekday'),
          }))}
          value={`${session.day}`}
          onChange={(day) => day && set({ day: Number(day) })}
        />
        {session.kind === 'walk_run' &&
          figure('repeats', t('panel.repeats'), limits(plannedSessionSchema.shape.repeats))}
        {runs &&
          figure('runSeconds', t('panel.run'), limits(plannedSessionSchema.shape.runSeconds))}
        {walks &&
          figure('walkSeconds', t('panel.walk'), limits(plannedSessionSchema.shape.walkSeconds))}
        <SelectField
          label={t('panel.pace')}
          options={PACE.options.map((value) => ({ value, label: t(`session.pace.${value}`) }))}
          value={session.pace}
          onChange={(pace) => pace && set({ pace })}
        />
        <SelectField
          label={t('panel.surface')}
          options={SURFACE.options.map((value) => ({
            value,
            label: t(`session.surface.${value}`),
          }))}
          value={session.surface}
          onChange={(surface) => surface && set({ surface })}
        />
        <SelectField
          label={t('panel.buggy')}
          options={[
            { value: 'no', label: t('panel.withoutBuggy') },
            { value: 'yes', label: t('panel.withBuggy') },
          ]}
          value={session.buggy ? 'yes' : 'no'}
          onChange={(buggy) => buggy && set({ buggy: buggy === 'yes' })}
        />
      </div>
      <div className={styles.actions}>
        <Button onClick={onDone}>{t('panel.done')}</Button>
        <Button onClick={props.onCopyDown}>{t('panel.copyDown')}</Button>
        <Button variant="quiet" onClick={props.onRemove}>
          {t('panel.remove')}
        </Button>
      </div>
    </section>
  )
}

/** The same session as another kind, without what that kind does not have. */
function asKind(session: PlannedSession, kind: PlannedSession['kind']): PlannedSession {
  const { repeats, runSeconds, walkSeconds } = session
  switch (kind) {
    case 'walk_run':
      return { ...session, kind, runSeconds: runSeconds || 60, walkSeconds: walkSeconds || 90 }
    case 'run':
      return {
        ...session,
        kind,
        repeats: 1,
        runSeconds: repeats * runSeconds || 1200,
        walkSeconds: 0,
      }
    case 'walk':
    case 'strength':
    case 'breathing':
      return {
        ...session,
        kind,
        repeats: 1,
        runSeconds: 0,
        walkSeconds: repeats * walkSeconds || 1200,
      }
    case 'rest':
      return { ...session, kind, repeats: 1, runSeconds: 0, walkSeconds: 0 }
  }
}
