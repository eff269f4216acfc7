import type { MadeLink } from '@restride/contracts/accounts'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import styles from './accounts.module.css'

/** A link just made: the code and the address to hand over, or where it was sent. */
export function HandedLink({ made, withCode }: { made: MadeLink; withCode: boolean }) {
  const { t } = useTranslation('accounts')
  const format = useFormat()
  const [isCopied, setIsCopied] = useState(false)
  const until = format.dateTime(made.expiresAt, 'full')
  if (made.link === null) {
    return (
      <Notice tone="met" title={t('link.sent', { email: made.sentTo ?? '' })} live>
        {t('link.until', { until })}
      </Notice>
    )
  }
  const { link } = made
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setIsCopied(true)
    announce(t('link.copied'))
  }
  return (
    <div className={styles.link}>
      {withCode && <QrCode text={link} label={t('link.code')} />}
      <p>{t(withCode ? 'link.scan' : 'link.handOver')}</p>
      {withCode && <p>{t('link.signsInWith', { email: made.signsInWith })}</p>}
      <TextField
        label={t('link.label')}
        hint={t('link.until', { until })}
        multiline
        value={link}
        onChange={() => {}}
      />
      <Button icon={<IconCopy size={16} aria-hidden="true" />} onClick={() => void copy()}>
        {t(isCopied ? 'link.copiedShort' : 'link.copy')}
      </Button>
    </div>
  )
}
