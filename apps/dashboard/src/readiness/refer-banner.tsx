import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { signName } from '@restride/rules/signs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { ResolveSignForm } from './resolve-sign-form.tsx'
import { standingSigns } from './standing-signs.ts'
import styles from './readiness.module.css'

type ReferBannerProps = { episodeId: string; readiness: EpisodeReadiness }

/** Says which sign stands in the way and takes down who saw her about it. Nothing without such a sign. */
export function ReferBanner({ episodeId, readiness }: ReferBannerProps) {
  const { t } = useTranslation('readiness')
  const format = useFormat()
  const [isOpen, setIsOpen] = useState(false)
  const signs = standingSigns(readiness.readiness)
  if (signs.length === 0) return null
  const lang = currentLanguage()
  const names = format.list(signs.map(({ sign }) => signName(sign)[lang].toLocaleLowerCase(lang)))
  return (
    <div className={styles.refer}>
      <Notice
        tone="not-met"
        title={t('refer.title')}
        action={
          isOpen ? null : <Button onClick={() => setIsOpen(true)}>{t('refer.record')}</Button>
        }
      >
        {t('refer.text', { signs: names })}
      </Notice>
      {isOpen && (
        <ResolveSignForm episodeId={episodeId} signs={signs} onClose={() => setIsOpen(false)} />
      )}
    </div>
  )
}
