import type { MadeLink, StaffAccount } from '@restride/contracts/accounts'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from '../accounts/accounts.module.css'
import { HandedLink } from '../accounts/handed-link.tsx'
import { InviteStaffForm } from '../accounts/invite-staff-form.tsx'
import { staffAccounts, staffInvitations } from '../accounts/queries.ts'
import { StaffPanel } from '../accounts/staff-panel.tsx'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { useFormat } from '../use-format.ts'
import page from './staff-page.module.css'

type Open = { kind: 'nothing' } | { kind: 'invite' } | { kind: 'made'; made: MadeLink }

/** Who of the clinic may sign in, and as what. */
export function StaffPage() {
  const { t } = useTranslation('accounts')
  const accounts = useQuery(staffAccounts)
  const [open, setOpen] = useState<Open>({ kind: 'nothing' })
  const [chosenId, setChosenId] = useState<string | null>(null)
  return (
    <div className={page.page}>
      <PageHeading
        sub={t('sub')}
        actions={
          <Button
            variant={open.kind === 'nothing' && chosenId === null ? 'filled' : 'outline'}
            icon={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => {
              setChosenId(null)
              setOpen({ kind: 'invite' })
            }}
          >
            {t('invite.title')}
          </Button>
        }
      >
        {t('title')}
      </PageHeading>
      {open.kind !== 'nothing' && (
        <section className={styles.panel} aria-label={t('invite.title')}>
          <h2>{t('invite.title')}</h2>
          {open.kind === 'invite' ? (
            <InviteStaffForm onInvited={(made) => setOpen({ kind: 'made', made })} />
          ) : (
            <HandedLink made={open.made} withCode={false} />
          )}
          <div>
            <Button variant="quiet" onClick={() => setOpen({ kind: 'nothing' })}>
              {t('close')}
            </Button>
          </div>
        </section>
      )}
      <QueryState
        query={accounts}
        failed={t('failed')}
        skeleton={<Skeleton shape="rows" count={6} />}
      >
        {({ items }) => (
          <>
            <AccountTable
              accounts={items}
              chosenId={chosenId}
              onChoose={(id) => {
                setOpen({ kind: 'nothing' })
                setChosenId(id)
              }}
            />
            {items
              .filter(({ id }) => id === chosenId)
              .map((account) => (
                <StaffPanel key={account.id} account={account} onClose={() => setChosenId(null)} />
              ))}
          </>
        )}
      </QueryState>
      <Invitations />
    </div>
  )
}

type AccountTableProps = {
  accounts: readonly StaffAccount[]
  chosenId: string | null
  onChoose: (id: string) => void
}

function AccountTable({ accounts, chosenId, onChoose }: AccountTableProps) {
  const { t } = useTranslation(['accounts', 'shell'])
  return (
    <DataTable
      caption={t('title')}
      rows={accounts}
      rowKey={({ id }) => id}
      selectedKey={chosenId}
      onSelect={({ id }) => onChoose(id)}
      columns={[
        { key: 'name', header: t('name'), cell: ({ name }) => name },
        { key: 'email', header: t('email'), cell: address },
        {
          key: 'role',
          header: t('role'),
          width: '15rem',
          cell: ({ role }) => t(`shell:role.${role}`),
        },
        {
          key: 'status',
          header: t('status'),
          width: '13rem',
          cell: ({ disabledAt }) => (
            <StatusChip status={disabledAt === null ? 'met' : 'not-tested'}>
              {t(disabledAt === null ? 'maySignIn' : 'mayNot')}
            </StatusChip>
          ),
        },
      ]}
    />
  )
}

/** Long and without a space: it may break anywhere. */
function address({ email }: { email: string }) {
  return <span className={styles.address}>{email}</span>
}

function Invitations() {
  const { t } = useTranslation(['accounts', 'shell'])
  const format = useFormat()
  const invitations = useQuery(staffInvitations)
  return (
    <section className={page.invitations} aria-labelledby="invitations">
      <h2 id="invitations">{t('invitations')}</h2>
      <QueryState
        query={invitations}
        failed={t('invitationsFailed')}
        skeleton={<Skeleton shape="rows" count={1} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('noInvitations')}</p>
          ) : (
            <DataTable
              caption={t('invitations')}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', header: t('name'), cell: ({ name }) => name },
                { key: 'email', header: t('email'), cell: address },
                {
                  key: 'role',
                  header: t('role'),
                  width: '15rem',
                  cell: ({ role }) => t(`shell:role.${role}`),
                },
                {
                  key: 'until',
                  header: t('until'),
                  width: '13rem',
                  cell: ({ expiresAt }) => format.dateTime(expiresAt),
                },
              ]}
            />
          )
        }
      </QueryState>
    </section>
  )
}
