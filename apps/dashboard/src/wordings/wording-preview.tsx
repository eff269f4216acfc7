import type { WordingFile } from '@restride/contracts/instrument-wordings'
import { useTranslation } from 'react-i18next'
import styles from './wordings.module.css'

type WordingPreviewProps = { wording: Omit<WordingFile, 'format'> }

/** The whole text as it was written: plain text, whatever it contains. */
export function WordingPreview({ wording }: WordingPreviewProps) {
  const { t } = useTranslation('wordings')
  const { instructions, items, language, licence, notice } = wording
  return (
    <div className={styles.preview}>
      <dl className={styles.facts}>
        <dt>{t('holder')}</dt>
        <dd>{licence.holder}</dd>
        <dt>{t('reference')}</dt>
        <dd>{licence.reference}</dd>
      </dl>
      <div lang={language} className={styles.text}>
        {instructions !== null && <p>{instructions}</p>}
        <ol className={styles.items}>
          {items.map(({ answers, code, text }) => (
            <li key={code}>
              <p>
                <b className={styles.code}>{code}</b> {text}
              </p>
              <ul className={styles.answers}>
                {answers.map((answer) => (
                  <li key={answer.value}>
                    <span className={styles.code}>{answer.value}</span> {answer.text}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        <p className={styles.notice}>{notice}</p>
      </div>
    </div>
  )
}
