import type { PreviewFinding } from './spoken-rules.ts'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { HowJudgedLink } from '../how-judged-link.tsx'
import { Button } from '../ui/button.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import { type Status, StatusChip } from '../ui/status-chip.tsx'
import { BalanceTimer } from './balance-timer.tsx'
import { SourceTags } from './source-tags.tsx'
import { SymptomChips } from './symptom-chips.tsx'
import { withAmounts } from './test-results.ts'
import styles from './tests.module.css'
import { type TestProps, useTest } from './use-test.ts'

type TestCardProps = TestProps & {
  place: string
  heading: RefObject<HTMLHeadingElement | null>
  /** What the rules say of it now; nothing while it was not begun. */
  finding: PreviewFinding | undefined
  status: Status
}

/** One test with targets for a thumb. */
export function TestCard({ place, heading, finding, status, ...props }: TestCardProps) {
  const { t } = useTranslation('assessments')
  const { id, draft, change } = props
  const test = useTest(props)
  return (
    <div className={styles.card}>
      <div>
        <span className={styles.place}>{place}</span>
        <h2 ref={heading} tabIndex={-1}>
          {test.name}
        </h2>
        <p className={styles.target}>{test.targetInWords}</p>
        <p className={styles.tags}>
          <SourceTags testId={id} />{' '}
          <HowJudgedLink criterionId={id} name={test.name} ruleset={null} />
        </p>
      </div>
      <div className={styles.sides} data-count={test.sides.length}>
        {test.sides.map((side) => (
          <div key={side} className={styles.big}>
            {side !== 'amount' && <span aria-hidden="true">{t(`tests.${side}Side`)}</span>}
            <NumberStepper {...test.stepper(side)} labelHidden size="big" />
            <Button
              size="touch"
              fill
              aria-label={`${t('tests.fillAll', { amount: test.target })}, ${test.stepper(side).label}`}
              onClick={() => change((now) => withAmounts(now, id, { [side]: test.target }))}
            >
              {t('tests.fillAll', { amount: test.target })}
            </Button>
          </div>
        ))}
      </div>
      {test.isSided && (
        <Button size="touch" fill onClick={test.fill}>
          {t('tests.fillBoth', { amount: test.target })}
        </Button>
      )}
      {id === 'LI-SLB' && (
        <BalanceTimer
          seconds={test.target}
          size="touch"
          onWrite={(side, seconds) => change((now) => withAmounts(now, id, { [side]: seconds }))}
        />
      )}
      <SymptomChips
        id={id}
        draft={draft}
        change={change}
        label={t('tests.anySymptoms')}
        size="touch"
      />
      <p className={styles.verdict}>
        <StatusChip status={status}>{t(`rail.status.${status}`)}</StatusChip>
        {finding && <span>{finding.reason}</span>}
      </p>
    </div>
  )
}
