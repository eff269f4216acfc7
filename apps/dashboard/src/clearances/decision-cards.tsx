import type { Readiness } from '@restride/contracts/readiness'
import { type Decision, DECISIONS } from '@restride/rules/decision'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { Notice } from '../ui/notice.tsx'
import { isAllowed, onlyReferIsAllowed, openCriteriaOf } from './needs.ts'
import styles from './clearances.module.css'

type DecisionCardsProps = {
  readiness: Readiness
  value: Decision | null
  onChange: (decision: Decision) => void
  error: string | undefined
}

/** Four equal choices, none of them made beforehand. */
export function DecisionCards({ readiness, value, onChange, error }: DecisionCardsProps) {
  const { t } = useTranslation('clearances')
  const open = openCriteriaOf(readiness).length
  const isBound = onlyReferIsAllowed(readiness)
  return (
    <>
      {isBound && <Notice tone="not-met">{t('onlyRefer')}</Notice>}
      <ChoiceGroup
        id="decision"
        label={t('heading')}
        labelHidden
        error={error}
        options={DECISIONS.map((decision) => ({
          value: decision,
          label: t(`decision.${decision}`),
          detail: t(`detail.${decision}`),
          disabled: !isAllowed(readiness, decision),
        }))}
        value={value}
        onChange={onChange}
      />
      {value === null && !isBound && (
        <p className={styles.quiet}>
          {t('chooseOne')}
          {open > 0 && <br />}
          {open > 0 && t('openCriteria', { count: open })}
        </p>
      )}
    </>
  )
}
