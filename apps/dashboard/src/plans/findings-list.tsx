import type { PlanFinding, PlanFix } from '@restride/contracts/plans'
import { isBroken } from '@restride/rules/plans/finding'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SourceChip } from '../ui/source-chip.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useText } from '../use-text.ts'
import styles from './rail.module.css'
import { FixForMe } from './fix-for-me.tsx'
import { findingName } from './finding-name.ts'
import type { PlanEdits } from './use-plan-edits.ts'
import { needsReason } from './use-findings.ts'

type FindingsListProps = {
  findings: readonly PlanFinding[]
  from: 'server' | 'here' | 'offline'
  fix: () => PlanFix | null
  edits: PlanEdits
  isReadOnly: boolean
}

const FROM = { server: 'fromServer', here: 'fromHere', offline: 'offline' } as const

/** What breaks a limit, with its sum; what must be kept asks for its reason here. */
export function FindingsList({ findings, from, fix, edits, isReadOnly }: FindingsListProps) {
  const { t } = useTranslation('plans')
  const broken = findings.filter(isBroken)
  return (
    <>
      <div>
        <h2>{t('findings.title', { count: broken.length })}</h2>
        <p className={styles.lead}>{t(broken.length > 0 ? 'findings.lead' : 'findings.none')}</p>
      </div>
      {!isReadOnly && broken.length > 0 && (
        <FixForMe edits={edits} offered={from === 'server' ? fix() : undefined} fix={fix} />
      )}
      <ul className={styles.findings}>
        {broken.map((finding) => (
          <li key={findingName(finding)}>
            <Finding finding={finding} />
            {!isReadOnly && needsReason(finding) && (
              <TextField
                id={`keep.${findingName(finding)}`}
                label={t('findings.keep')}
                hint={t('findings.keepHint')}
                multiline
                maxLength={1000}
                value={edits.reasonFor(findingName(finding))}
                onChange={(words) => edits.setReason(findingName(finding), words)}
              />
            )}
            {finding.rule === 'PL-6' && <p className={styles.lead}>{t('findings.notKept')}</p>}
          </li>
        ))}
      </ul>
      <p className={styles.meta}>{t(`findings.${FROM[from]}`)}</p>
      <KeptLimits findings={findings} />
    </>
  )
}

/** Long and mostly closed: not drawn again while somebody types a reason. */
const KeptLimits = memo(({ findings }: Pick<FindingsListProps, 'findings'>) => {
  const { t } = useTranslation('plans')
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const kept = findings.filter(({ state }) => state === 'met')
  if (kept.length === 0) return null
  return (
    <details className={styles.kept} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('findings.met')}</summary>
      {isOpen && (
        <ul>
          {kept.map((finding) => (
            <li key={findingName(finding)}>
              {text(finding.reason)} <span className={styles.meta}>{text(finding.arithmetic)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
})

function Finding({ finding }: { finding: PlanFinding }) {
  const { t } = useTranslation('plans')
  const text = useText()
  const isHard = finding.effect === 'blocking'
  const words = () => {
    if (finding.rule === 'PL-6') return t('levels.notReleased')
    return t(isHard ? 'findings.notMet' : 'findings.watch')
  }
  const labels = [...new Set(finding.sources.map(({ label }) => label))]
  return (
    <>
      <p>
        <StatusChip status={isHard ? 'not-met' : 'watch'}>{words()}</StatusChip>
      </p>
      <h3>{text(finding.reason)}</h3>
      <p className={styles.sum}>{text(finding.arithmetic)}</p>
      <p className={styles.sources}>
        {labels.map((label) => (
          <SourceChip key={label} kind={label === 'clinic' ? 'own' : 'published'}>
            {t(`source.${label}`)}
          </SourceChip>
        ))}
      </p>
    </>
  )
}
