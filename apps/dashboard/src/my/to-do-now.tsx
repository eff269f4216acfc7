import type { Text } from '@restride/contracts/primitives'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './my.module.css'
import { useText } from './use-text.ts'

/** What goes on while running waits. */
export function ToDoNow({ items }: { items: readonly Text[] }) {
  const { t } = useTranslation('my')
  const text = useText()
  if (items.length === 0) return null
  return (
    <section>
      <h2 className={styles.section}>{t('whatNow')}</h2>
      <ul className={styles.lines}>
        {items.map((item) => (
          <li key={item.en}>
            <IconArrowRight size={22} aria-hidden="true" />
            <span>{text(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
