import { useTranslation } from 'react-i18next'
import { setLanguage } from '../session.ts'
import styles from './language-switch.module.css'

const NAMES = { short: { en: 'EN', fr: 'FR' }, long: { en: 'English', fr: 'Français' } } as const
const FULL = NAMES.long

/** Each language in its own words. */
export function LanguageSwitch({ names = 'short' }: { names?: 'short' | 'long' }) {
  const { t, i18n } = useTranslation('shell')
  return (
    <fieldset className={styles.switch} aria-label={t('language')}>
      {(['en', 'fr'] as const).map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-label={names === 'short' ? `${NAMES.short[language]} ${FULL[language]}` : undefined}
          aria-pressed={i18n.language === language}
          onClick={() => void setLanguage(language)}
        >
          {NAMES[names][language]}
        </button>
      ))}
    </fieldset>
  )
}
