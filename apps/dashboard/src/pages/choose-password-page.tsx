import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { passwordOwner } from '../accounts/queries.ts'
import { NewPasswordForm } from '../accounts/new-password-form.tsx'
import { ApiError } from '../http.ts'
import { paths } from '../paths.ts'
import { OpenFrame } from '../sign-in/open-frame.tsx'
import { Button } from '../ui/button.tsx'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

/** Where an invitation of staff and a link for a new password lead. */
export function ChoosePasswordPage() {
  const { t } = useTranslation('accounts')
  const token = useLocation({ select: ({ hash }) => hash })
  const owner = useQuery(passwordOwner(token))
  const [isDone, setIsDone] = useState(false)
  const isOver = owner.error instanceof ApiError && [400, 410].includes(owner.error.status)
  return (
    <OpenFrame>
      <PageHeading>{t('password.title')}</PageHeading>
      {isDone && (
        <>
          <Notice tone="met" title={t('password.done')} live />
          <ButtonLink variant="filled" size="large" fill to={paths.signIn}>
            {t('password.toSignIn')}
          </ButtonLink>
        </>
      )}
      {!isDone && isOver && (
        <Notice tone="watch" title={t('link.over')}>
          {t('link.askClinic')}
        </Notice>
      )}
      {!isDone && owner.isPending && <Skeleton shape="text" count={3} />}
      {!isDone && owner.error && !isOver && (
        <>
          <Notice tone="watch" title={t('password.failed')} live />
          <Button size="large" loading={owner.isFetching} onClick={() => void owner.refetch()}>
            {t('tryAgain')}
          </Button>
        </>
      )}
      {!isDone && owner.data && (
        <NewPasswordForm token={token} {...owner.data} onDone={() => setIsDone(true)} />
      )}
    </OpenFrame>
  )
}
