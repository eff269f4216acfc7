import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths, READS_RULES } from '../paths.ts'
import { useUser } from '../session.ts'
import { useSignOut } from '../shells/use-sign-out.ts'
import { LISTS } from '../worklist/search.ts'
import { pageCommands } from './page-commands.ts'

export type Command = {
  key: string
  label: string
  kind: 'patient' | 'screen' | 'act'
  run: () => void
}

const SCREENS = {
  physio: ['worklist', 'patients', 'newPatient'],
  front_desk: ['desk', 'deskDay'],
  clinic_admin: ['staff', 'clinicSettings', 'wordings', 'oversight'],
  privacy_officer: ['reviews', 'audit', 'unlinkedAccess'],
  patient: [],
} as const

/** Where she may go and what she may do from anywhere. */
export function useCommands(): Command[] {
  const { t } = useTranslation(['shell', 'worklist', 'patients'])
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { role } = useUser()
  const to =
    (
      path: (typeof paths)[
        | 'help'
        | 'account'
        | 'newestRules'
        | (typeof SCREENS)[typeof role][number]],
    ) =>
    () =>
      void navigate({ to: path })
  const screens = SCREENS[role].map((name): Command => ({
    key: name,
    label: name === 'newPatient' ? t('patients:new') : t(`nav.${name}`),
    kind: 'screen',
    run: to(paths[name]),
  }))
  const lists = LISTS.slice(1).map((list): Command => ({
    key: `worklist ${list}`,
    label: `${t('nav.worklist')}: ${t(`worklist:list.${list}`)}`,
    kind: 'screen',
    run: () => void navigate({ to: paths.worklist, search: { list } }),
  }))
  const tour: Command = {
    key: 'tour',
    label: t('palette.tour'),
    kind: 'act',
    run: () => void navigate({ to: paths.worklist, search: { tour: 'again' } }),
  }
  const acts = pageCommands().map((command): Command => ({ ...command, kind: 'act' }))
  return [
    ...acts,
    ...screens,
    ...(role === 'physio' ? lists : []),
    ...(READS_RULES.includes(role)
      ? [{ key: 'rules', label: t('rules'), kind: 'screen' as const, run: to(paths.newestRules) }]
      : []),
    { key: 'help', label: t('help'), kind: 'screen', run: to(paths.help) },
    { key: 'account', label: t('account'), kind: 'screen', run: to(paths.account) },
    ...(role === 'physio' ? [tour] : []),
    { key: 'signOut', label: t('signOut'), kind: 'act', run: () => void signOut() },
  ]
}
