import { IconQrcode } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../http.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './accounts.module.css'
import { HandedLink } from './handed-link.tsx'
import { invitePatient } from './queries.ts'

/** Makes the code with which a patient signs in on her phone, bound to her record. */
export function InvitePatient({ patientId, name }: { patientId: string; name: string }) {
  const { t } = useTranslation('accounts')
  const invite = useMutation({ mutationFn: () => invitePatient(patientId) })
  return (
    <section className={styles.link} aria-label={t('patient.title', { name })}>
      <Button
        icon={<IconQrcode size={18} aria-hidden="true" />}
        loading={invite.isPending}
        onClick={() => invite.mutate()}
      >
        {t(invite.data ? 'patient.again' : 'patient.invite')}
      </Button>
      {invite.error && <Notice tone="watch" title={t(whyNot(invite.error))} live />}
      {invite.data && <HandedLink key={invite.data.id} made={invite.data} withCode />}
    </section>
  )
}

function whyNot(error: Error) {
  const code = error instanceof ApiError ? error.code : null
  if (code === 'email_needed') return 'patient.emailNeeded'
  return code === 'email_taken' ? 'patient.emailTaken' : 'patient.failed'
}
