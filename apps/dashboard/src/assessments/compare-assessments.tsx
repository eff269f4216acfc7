import type { Assessment, AssessmentSummary } from '@restride/contracts/assessments'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import { type ComparedRow, useComparedRows } from './compared-rows.ts'
import styles from './compare.module.css'
import { assessmentById } from './queries.ts'

type CompareAssessmentsProps = {
  now: Pick<AssessmentSummary, 'id' | 'assessedOn'>
  before: Pick<AssessmentSummary, 'id' | 'assessedOn'>
}

/** The assessment before beside the newest one: what changed, and on demand everything. */
export function CompareAssessments({ now, before }: CompareAssessmentsProps) {
  const { t } = useTranslation('assessments')
  const [newest, earlier] = [useQuery(assessmentById(now.id)), useQuery(assessmentById(before.id))]
  return (
    <QueryState query={newest} failed={t('compare.failed')}>
      {({ data: one }) => (
        <QueryState query={earlier} failed={t('compare.failed')}>
          {({ data: other }) => <Compared now={one} before={other} />}
        </QueryState>
      )}
    </QueryState>
  )
}

function Compared({ now, before }: { now: Assessment; before: Assessment }) {
  const { t } = useTranslation('assessments')
  const format = useFormat()
  const rows = useComparedRows(now.findings, before.findings)
  const [showsAll, setShowsAll] = useState(false)
  const changed = rows.filter(isChanged)
  const columns: [Column<ComparedRow>, ...Column<ComparedRow>[]] = [
    { key: 'what', header: t('compare.what'), cell: ({ name }) => name, width: '34%' },
    {
      key: 'before',
      header: format.date(before.assessedOn, 'withYear'),
      cell: (row) => <Value words={row.before} />,
    },
    {
      key: 'now',
      header: format.date(now.assessedOn, 'withYear'),
      cell: (row) =>
        isChanged(row) ? (
          <b>
            <Value words={row.now} />
          </b>
        ) : (
          <Value words={row.now} />
        ),
    },
  ]
  const shown = showsAll ? rows : changed
  return (
    <div className={styles.compared}>
      <p className={styles.lead}>
        {changed.length === 0
          ? t('compare.same')
          : t('compare.changed', { count: changed.length, all: rows.length })}
      </p>
      {shown.length > 0 && (
        <DataTable
          caption={t('compare.title')}
          columns={columns}
          rows={shown}
          rowKey={({ key }) => key}
          dense
        />
      )}
      {changed.length < rows.length && (
        <div>
          <Button variant="quiet" size="small" onClick={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'compare.onlyChanged' : 'compare.all', { count: rows.length })}
          </Button>
        </div>
      )}
    </div>
  )
}

function isChanged({ before, now }: ComparedRow): boolean {
  return before !== now
}

function Value({ words }: { words: string | null }) {
  const { t } = useTranslation('assessments')
  if (words !== null) return words
  return <StatusChip status="not-tested">{t('tests.notTested')}</StatusChip>
}
