import { useDebouncedValue } from '@mantine/hooks'
import type { ListedPatient } from '@restride/contracts/people'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { loadWords } from '../i18n.ts'
import { patientName } from '../patients/patient-name.ts'
import { patientsByName } from '../patients/queries.ts'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type Command, useCommands } from './use-commands.ts'
import control from '../ui/control.module.css'
import styles from './palette.module.css'

const PAUSE_MS = 200
const LEAST_LETTERS = 2
const MOST_PATIENTS = 8

void loadWords('worklist', 'patients')

/** Patients by name, screens and acts, by typing a part of them. Arrows choose, Enter goes. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const patients = usePatients(typed)
  const found = [...patients.commands, ...matching(useCommands(), typed)]
  const chosen = found[Math.min(at, found.length - 1)]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const run = (command: Command) => {
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(found.length, 1))
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      run(chosen)
    }
  }
  return (
    <Dialog title={t('palette.title')} onClose={onClose}>
      <input
        className={control.control}
        data-size="medium"
        type="text"
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded="true"
        aria-controls="palette-found"
        aria-activedescendant={chosen && optionId(chosen)}
        aria-autocomplete="list"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
      />
      {/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select cannot be filtered by a field, a datalist not be drawn */}
      <div
        ref={list}
        id="palette-found"
        role="listbox"
        tabIndex={-1}
        aria-label={t('palette.found')}
        className={styles.found}
      >
        {found.map((command) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys of all of them
          <div
            key={command.key}
            id={optionId(command)}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            className={styles.option}
            onClick={() => run(command)}
          >
            <span>{command.label}</span>
            <span className={styles.kind}>{t(`palette.${command.kind}`)}</span>
          </div>
        ))}
      </div>
      {/* oxlint-enable jsx-a11y/prefer-tag-over-role */}
      <output className={styles.kind}>
        {patients.hasFailed
          ? t('palette.failed')
          : found.length === 0 && !patients.isPending && t('palette.nothing')}
      </output>
    </Dialog>
  )
}

function usePatients(typed: string) {
  const navigate = useNavigate()
  const { role } = useUser()
  const [name] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const enabled = role === 'physio' && name.length >= LEAST_LETTERS
  const { data, error, isFetching } = useQuery({ ...patientsByName(name), enabled })
  const isAsked = enabled && typed.trim().length >= LEAST_LETTERS
  const commands = (isAsked ? (data?.items ?? []) : [])
    .slice(0, MOST_PATIENTS)
    .map((patient: ListedPatient): Command => ({
      key: patient.id,
      label: patientName(patient),
      kind: 'patient',
      run: () => void navigate({ to: paths.patient, params: { patientId: patient.id } }),
    }))
  return { commands, isPending: isFetching || name !== typed.trim(), hasFailed: error !== null }
}

function matching(commands: readonly Command[], typed: string): Command[] {
  const wanted = plain(typed)
  return commands.filter(({ label }) => plain(label).includes(wanted))
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function optionId({ key }: Command): string {
  return `palette-${key.replaceAll(' ', '-')}`
}
