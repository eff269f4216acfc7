import type { ChangeCareTeam } from '@restride/contracts/care-team'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { staff } from '../patients/queries.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useFormat } from '../use-format.ts'
import { careTeamOf, changeCareTeam } from './queries.ts'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './rights.module.css'
import { useRefusal } from './use-refusal.ts'

/** Who cares for her, and handing that over. */
export function CareTeamSection({ patientId }: { patientId: string }) {
  const { t } = useTranslation('rights')
  const format = useFormat()
  const queryClient = useQueryClient()
  const team = useQuery(careTeamOf(patientId))
  const colleagues = useQuery(staff)
  const [who, setWho] = useState<string | null>(null)
  const [leads, setLeads] = useState(false)
  const { attempt, errors, refuse, send } = useRefusal()
  const members = new Set(team.data?.members.map(({ id }) => id))
  const others = (colleagues.data?.items ?? []).filter(
    ({ id, role }) => role === 'physio' && !members.has(id),
  )

  const change = async (input: ChangeCareTeam, said: string) => {
    if (!(await send(() => changeCareTeam(patientId, input)))) return
    setWho(null)
    setLeads(false)
    announce(said)
    await queryClient.invalidateQueries({ queryKey: ['patients', patientId] })
    await queryClient.invalidateQueries({ queryKey: ['record-access', patientId] })
  }
  const add = () => {
    const chosen = others.find(({ id }) => id === who)
    if (!chosen) return refuse([{ fieldId: 'team.who', message: t('team.enterWho') }])
    return change(
      { change: 'add', userId: chosen.id, lead: leads },
      t('team.added', { name: chosen.name }),
    )
  }

  return (
    <Section title={t('team.title')}>
      <QueryState query={team} failed={t('failed')}>
        {({ members: listed }) => (
          <EntryList>
            {listed.map(({ id, isLead, name, since }) => (
              <li key={id}>
                <div className={styles.row}>
                  <span>
                    <b>{name}</b>
                    {isLead && ` · ${t('team.lead')}`}{' '}
                    <span className={styles.quiet}>
                      {t('team.since', { when: format.dateTime(since) })}
                    </span>
                  </span>
                  {!isLead && (
                    <Button
                      size="small"
                      variant="quiet"
                      onClick={() =>
                        void change({ change: 'remove', userId: id }, t('team.removed', { name }))
                      }
                    >
                      {t('team.remove', { name })}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </EntryList>
        )}
      </QueryState>
      <ErrorSummary errors={errors} attempt={attempt} />
      {others.length > 0 && (
        <div className={styles.form}>
          <SelectField
            id="team.who"
            label={t('team.choose')}
            error={errorOf(errors, 'team.who')}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={who}
            onChange={setWho}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={leads}
              onChange={(event) => setLeads(event.target.checked)}
            />
            {t('team.makeLead')}
          </label>
          <div>
            <Button size="small" onClick={() => void add()}>
              {t('team.add')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  )
}
