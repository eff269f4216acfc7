import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HOME } from '../paths.ts'
import { useUser } from '../session.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says why nothing else opens yet, and once it does, the way on. */
export function FirstFactor() {
  const { t } = useTranslation('factors')
  const { mustAddFactor, role } = useUser()
  const [wasAsked] = useState(mustAddFactor)
  if (!wasAsked) return null
  if (mustAddFactor)
    return (
      <Notice tone="watch" title={t('first.title')}>
        {t('first.text')}
      </Notice>
    )
  return (
    <Notice
      tone="met"
      title={t('first.done')}
      live
      action={<ButtonLink to={HOME[role]}>{t('first.go')}</ButtonLink>}
    />
  )
}
