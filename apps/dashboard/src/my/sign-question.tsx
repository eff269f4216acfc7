import type { RedFlagSign } from '@restride/contracts/findings'
import { RED_FLAG_SIGNS } from '@restride/rules/facts'
import { CALL_811_TODAY, CALL_911, CALL_988, SIGNS, type SignAction } from '@restride/rules/signs'
import { IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CheckList } from '../ui/check-list.tsx'
import styles from './log.module.css'
import { useText } from './use-text.ts'

const GROUPS = ['emergency', 'same_day', 'hold'] as const satisfies readonly SignAction[]

type SignQuestionProps = {
  value: readonly RedFlagSign[] | null
  onChange: (signs: RedFlagSign[] | null) => void
}

/** The danger signs in plain words, the gravest first. */
export function SignQuestion({ value, onChange }: SignQuestionProps) {
  const { t } = useTranslation('my')
  const text = useText()
  return GROUPS.map((action) => (
    <section key={action}>
      <h2>{t(`wrong.${action}`)}</h2>
      <CheckList
        labelHidden
        label={t(`wrong.${action}`)}
        options={RED_FLAG_SIGNS.filter((sign) => SIGNS[sign].action === action).map((sign) => ({
          value: sign,
          label: text(SIGNS[sign].name),
        }))}
        value={value}
        onChange={onChange}
      />
    </section>
  ))
}

/** What to do at once, before anything is saved and without a connection. */
export function SignAlarm({ signs }: { signs: readonly RedFlagSign[] }) {
  const { t } = useTranslation('my')
  const text = useText()
  const actions = signs.map((sign) => SIGNS[sign].action)
  const words = [
    ...(actions.includes('emergency') ? [CALL_911] : []),
    ...(signs.includes('RF-SELF') ? [CALL_988] : []),
    ...(actions.includes('same_day') && !actions.includes('emergency') ? [CALL_811_TODAY] : []),
  ]
  return (
    <div role="alert">
      {words.length > 0 && (
        <div className={styles.alarm}>
          <b>
            <IconHandStop size={22} aria-hidden="true" />
            {t('wrong.help')}
          </b>
          {words.map((word) => (
            <p key={word.en}>{text(word)}</p>
          ))}
          <p className={styles.callLinks}>
            {actions.includes('emergency') && <a href="tel:911">{t('told.call911')}</a>}
            {signs.includes('RF-SELF') && <a href="tel:988">{t('told.call988')}</a>}
            <a href="tel:811">{t('told.call811')}</a>
          </p>
        </div>
      )}
    </div>
  )
}
