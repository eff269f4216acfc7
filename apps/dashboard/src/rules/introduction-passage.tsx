import type { Passage } from '@restride/rules/reference/introduction'
import { useTranslation } from 'react-i18next'
import { useText } from '../use-text.ts'
import styles from './rules.module.css'

export function IntroductionPassage({ passage }: { passage: Passage }) {
  const { t } = useTranslation('rules')
  const text = useText()
  const List = passage.isOrdered ? 'ol' : 'ul'
  return (
    <section className={styles.passage}>
      <h2>{text(passage.title)}</h2>
      {passage.paragraphs.map((paragraph) => (
        <p key={paragraph.en}>{text(paragraph)}</p>
      ))}
      {passage.items.length > 0 && (
        <List className={styles.items}>
          {passage.items.map((item) => (
            <li key={item.name.en}>
              <b>{t('named', { name: text(item.name) })}</b> {text(item.text)}
            </li>
          ))}
        </List>
      )}
    </section>
  )
}
