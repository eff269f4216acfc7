import type { AuditBreak, AuditVerification } from '@restride/contracts/audit'
import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'

/** What a check of the trail found, in words. */
export function VerifyNotice({
  check,
}: {
  check: Pick<UseMutationResult<AuditVerification>, 'data' | 'isError'>
}) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  if (check.isError) return <Notice tone="watch" title={t('verify.failed')} live />
  if (!check.data) return null
  const { anchoredAt, anchoredSeq, breaks, checkedAt, events, intact } = check.data
  const anchored =
    anchoredAt === null || anchoredSeq === null
      ? t('verify.notAnchored')
      : t('verify.anchored', { seq: anchoredSeq, when: format.dateTime(anchoredAt) })
  const broken = ({ kind, line, seq }: AuditBreak) =>
    kind === 'anchors_altered' && line !== null
      ? t('verify.break.anchorLine', { line })
      : t(`verify.break.${kind}`, { seq: seq ?? 0 })
  return intact ? (
    <Notice tone="met" title={t('verify.intact', { count: events })} live>
      {anchored} {t('verify.checked', { when: format.dateTime(checkedAt) })}
    </Notice>
  ) : (
    <Notice tone="not-met" title={breaks.map(broken).join(' ')} live>
      {t('verify.whatNow')} {anchored}
    </Notice>
  )
}
