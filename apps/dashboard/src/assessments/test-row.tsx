import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLetterKeysOn } from '../letter-keys.ts'
import { Button } from '../ui/button.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { StatusIcon } from '../ui/status-chip.tsx'
import { BalanceTimer } from './balance-timer.tsx'
import { useSourceNames } from './source-tags.tsx'
import { SymptomChips } from './symptom-chips.tsx'
import { isBegun, withAmounts } from './test-results.ts'
import styles from './tests.module.css'
import { type TestProps, useTest } from './use-test.ts'

/** One test in one line. `=` copies left to right, `N` says no symptoms and goes on to the next test, Enter goes to the next figure. */
export function TestRow(props: TestProps) {
  const { t } = useTranslation('assessments')
  const { id, draft, change } = props
  const test = useTest(props)
  const sources = useSourceNames(id)
  const hasLetterKeys = useLetterKeysOn()

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const isFigure = event.target instanceof HTMLInputElement
    if (event.key === '=' && test.isSided) test.copyToRight()
    else if (hasLetterKeys && event.key.toLowerCase() === 'n') {
      test.noSymptoms()
      if (isFigure) focusNextRow(event.currentTarget)
    } else if (event.key === 'Enter' && isFigure) focusNextFigure(event.target)
    else return
    event.preventDefault()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside bubble up to here
    <li className={styles.row} onKeyDown={onKeyDown}>
      <div>
        <span className={styles.name}>{test.name}</span>
        <span className={styles.sub}>{[test.targetInWords, ...sources].join(' · ')}</span>
        {!isBegun(test.result) && (
          <span className={styles.blank}>
            <StatusIcon status="not-tested" />
            {t('tests.notTested')}
          </span>
        )}
        {id === 'LI-SLB' && (
          <BalanceTimer
            seconds={test.target}
            onWrite={(side, seconds) => change((now) => withAmounts(now, id, { [side]: seconds }))}
          />
        )}
      </div>
      {test.sides.map((side) => (
        <div key={side} className={styles.side} data-side={side}>
          <NumberStepper
            {...test.stepper(side)}
            labelHidden
            prefix={side === 'amount' ? ' ' : t(`tests.${side}Side`).charAt(0)}
          />
        </div>
      ))}
      <div className={styles.fill}>
        <Button
          size="small"
          aria-label={`${test.name}: ${t('tests.fill', { amount: test.targetInWords })}`}
          onClick={test.fill}
        >
          {test.unit === 'reps'
            ? `${test.target}`
            : `${test.target} ${t(`tests.unit.${test.unit}`)}`}
        </Button>
      </div>
      <div className={styles.felt}>
        <SymptomChips
          id={id}
          draft={draft}
          change={change}
          label={t('tests.symptoms', { test: test.name })}
          labelHidden
        />
      </div>
    </li>
  )
}

/** The test is done: on to the first figure after it. */
function focusNextRow(row: HTMLElement) {
  const own = row.querySelectorAll<HTMLElement>('[role="spinbutton"]')
  const last = [...own].at(-1)
  if (last) focusNextFigure(last)
}

/** Figures follow each other in clinical order, over the end of a row. */
function focusNextFigure(from: EventTarget) {
  const figures = [...document.querySelectorAll<HTMLElement>('[data-tests] [role="spinbutton"]')]
  const at = figures.findIndex((figure) => figure === from)
  figures[at + 1]?.focus()
}
