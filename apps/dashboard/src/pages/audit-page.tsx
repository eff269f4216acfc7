import type { AuditEvent } from '@restride/contracts/audit'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../audit/audit.module.css'
import { EventDetail } from '../audit/event-detail.tsx'
import { MoreButton } from '../audit/more-button.tsx'
import { trail, verifyTrail } from '../audit/queries.ts'
import { TrailFilters } from '../audit/trail-filters.tsx'
import { type TrailSearch, toFilters } from '../audit/trail-search.ts'
import { TrailTable } from '../audit/trail-table.tsx'
import { useExport } from '../audit/use-export.tsx'
import { VerifyNotice } from '../audit/verify-notice.tsx'
import { paths } from '../paths.ts'
import { QueryState } from '../query-state.tsx'
import { useUser } from '../session.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** Everything that was opened or done, for the privacy officer: search, details, check and export. */
export function AuditPage() {
  const { t } = useTranslation('audit')
  const search = useSearch({ from: '/staff/audit' })
  const navigate = useNavigate({ from: paths.audit })
  const filters = toFilters(search, useUser().clinic.timeZone)
  const query = useInfiniteQuery(trail(filters))
  const check = useMutation({ mutationFn: verifyTrail })
  const exported = useExport(filters)
  const [open, setOpen] = useState<AuditEvent | null>(null)
  const events = query.data?.pages.flatMap(({ items }) => items) ?? []
  const patientName =
    events.find(({ patientId }) => patientId === search.patient)?.patientName ?? null

  const narrow = (change: TrailSearch) => {
    setOpen(null)
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  }
  const close = () => {
    document.querySelector<HTMLElement>(`[data-row="${open?.id}"]`)?.focus()
    setOpen(null)
  }

  return (
    <div className={styles.page}>
      <div className={styles.inset}>
        <PageHeading
          sub={t('sub')}
          actions={
            <>
              {exported.button}
              <Button
                icon={<IconShieldCheck size={16} aria-hidden="true" />}
                loading={check.isPending}
                onClick={() => check.mutate()}
              >
                {t('verify.do')}
              </Button>
            </>
          }
        >
          {t('title')}
        </PageHeading>
        {exported.notice}
        <VerifyNotice check={check} />
      </div>
      <TrailFilters
        search={search}
        patientName={patientName}
        onChange={narrow}
        onClear={() => void navigate({ search: {}, replace: true })}
      />
      <QueryState
        query={query}
        failed={t('failed')}
        skeleton={<Skeleton shape="rows" count={10} />}
      >
        {() =>
          events.length === 0 ? (
            <div className={styles.inset}>
              <EmptyState title={t('empty')}>
                <p>{t('emptyText')}</p>
              </EmptyState>
            </div>
          ) : (
            <div className={styles.split} data-open={open !== null}>
              <div className={styles.list}>
                <TrailTable events={events} selectedId={open?.id ?? null} onSelect={setOpen} />
                <div className={styles.inset}>
                  <div>
                    <MoreButton query={query} />
                  </div>
                </div>
              </div>
              {open && (
                <EventDetail
                  event={open}
                  onClose={close}
                  onOnlyPatient={(patient) => narrow({ patient })}
                  onOnlyPerson={(person) => narrow({ person })}
                />
              )}
            </div>
          )
        }
      </QueryState>
    </div>
  )
}
