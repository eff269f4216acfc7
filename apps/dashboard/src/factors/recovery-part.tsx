import type { Factors } from '@restride/contracts/factors'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { renewRecoveryCodes, useFactorsChanged } from './queries.ts'
import { useAct } from './use-act.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './factors.module.css'

const FEW = 3

/** Ten codes on paper, for the day the phone is gone. Shown once. */
export function RecoveryPart({ codes }: { codes: Factors['recoveryCodes'] }) {
  const { t } = useTranslation('factors')
  const size = useControlSize()
  const changed = useFactorsChanged()
  const [shown, setShown] = useState<readonly string[] | null>(null)
  const { act, isBusy, refusal } = useAct()
  const left = codes?.left ?? 0

  const renew = () =>
    act(async () => {
      const { codes: made } = await renewRecoveryCodes()
      setShown(made)
      await changed()
    })

  return (
    <div className={styles.part}>
      <h3>{t('recovery.title')}</h3>
      <p className={styles.quiet}>{t('recovery.text')}</p>
      {shown === null && codes === null && <Notice tone="watch" title={t('recovery.none')} />}
      {shown === null && codes !== null && (
        <p>
          {left <= FEW ? (
            <b>{t('recovery.left', { count: left })}</b>
          ) : (
            t('recovery.left', { count: left })
          )}
        </p>
      )}
      {refusal !== null && <Notice tone="not-met" title={refusal} live />}
      {shown !== null && (
        <>
          <Notice tone="watch" title={t('recovery.once')} live />
          <ul className={styles.codes} aria-label={t('recovery.title')}>
            {shown.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button size={size} onClick={() => print()}>
              {t('recovery.print')}
            </Button>
            <Button size={size} variant="filled" onClick={() => setShown(null)}>
              {t('recovery.kept')}
            </Button>
          </div>
        </>
      )}
      {shown === null && (
        <div>
          <Button size={size} loading={isBusy} onClick={() => void renew()}>
            {t(codes === null ? 'recovery.make' : 'recovery.renew')}
          </Button>
        </div>
      )}
    </div>
  )
}
