import type { TestId } from '@restride/rules/facts'
import type { Preview } from './spoken-rules.ts'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { type Status, StatusIcon } from '../ui/status-chip.tsx'
import type { SectionProps } from './draft.ts'
import { standingOf } from './readiness-groups.ts'
import { TestCard } from './test-card.tsx'
import { isBegun, testOrder } from './test-results.ts'
import styles from './tests.module.css'
import type { TestProps } from './use-test.ts'

type TestByTestProps = SectionProps &
  Pick<TestProps, 'profile'> & {
    preview: Preview | null
    /** The test on the screen; it stands in the address. */
    current: TestId | undefined
    onGoTo: (test: TestId | 'pelvicFloor') => void
  }

/** One test a screen, for the tablet on the bench. */
export function TestByTest({ preview, current, onGoTo, ...props }: TestByTestProps) {
  const { t } = useTranslation('assessments')
  const heading = useRef<HTMLHeadingElement>(null)
  const { asked, others } = testOrder(props.profile)
  const order = [...asked, ...others]
  const index = Math.max(0, current === undefined ? 0 : order.indexOf(current))
  const id = order[index] ?? 'LI-WALK'
  const before = order[index - 1]
  const after = order[index + 1]
  const judged = (test: TestId) => preview?.criteria.find((criterion) => criterion.id === test)
  const statusOf = (test: TestId): Status => {
    const finding = judged(test)
    if (!isBegun(props.draft.findings.tests[test]) || !finding) return 'not-tested'
    return standingOf(finding) ?? 'not-tested'
  }
  const goTo = (test: TestId | 'pelvicFloor') => {
    onGoTo(test)
    heading.current?.focus()
  }
  return (
    <section className={styles.one}>
      <ol className={styles.strip} aria-label={t('tests.title')}>
        {order.map((test) => (
          <li key={test}>
            <button
              type="button"
              aria-current={test === id ? 'step' : undefined}
              data-status={statusOf(test)}
              onClick={() => goTo(test)}
            >
              <StatusIcon status={statusOf(test)} size={22} />
              {t(`tests.short.${test}`)}
            </button>
          </li>
        ))}
      </ol>
      <TestCard
        key={id}
        {...props}
        id={id}
        heading={heading}
        place={t('tests.place', { index: index + 1, count: order.length })}
        finding={isBegun(props.draft.findings.tests[id]) ? judged(id) : undefined}
        status={statusOf(id)}
      />
      <div className={styles.steps}>
        {before && (
          <Button size="touch" onClick={() => goTo(before)}>
            {t('tests.back')}
          </Button>
        )}
        <Button size="touch" onClick={() => goTo(after ?? 'pelvicFloor')}>
          {after ? t('tests.next', { test: t(`tests.short.${after}`) }) : t('tests.toPelvicFloor')}
        </Button>
      </div>
    </section>
  )
}
