import type { Passage } from '@restride/rules/reference/introduction'
import { useText } from '../use-text.ts'
import styles from './rules.module.css'

export function IntroductionPassage({ passage }: { passage: Passage }) {
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
              <b>{text(item.name)}</b> <span>{text(item.text)}</span>
            </li>
          ))}
        </List>
      )}
    </section>
  )
}
