import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/kbd.tsx'
import type { SectionProps } from './draft.ts'
import { testOrder } from './test-results.ts'
import { TestRow } from './test-row.tsx'
import styles from './tests.module.css'
import type { TestProps } from './use-test.ts'

/** All tests under each other, for a screen with room and a keyboard. */
export function TestTable(props: SectionProps & Pick<TestProps, 'profile'>) {
  const { t } = useTranslation('assessments')
  const { asked, others } = testOrder(props.profile)
  return (
    <section className={styles.table} data-tests>
      <h2>{t('tests.title')}</h2>
      <div className={styles.head} aria-hidden="true">
        <span>{t('tests.head.test')}</span>
        <span>{t('tests.head.left')}</span>
        <span>{t('tests.head.right')}</span>
        <span>{t('tests.head.fill')}</span>
        <span>{t('tests.head.felt')}</span>
      </div>
      <ul>
        {asked.map((id) => (
          <TestRow key={id} {...props} id={id} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{t('tests.others')}</h3>
          <ul>
            {others.map((id) => (
              <TestRow key={id} {...props} id={id} />
            ))}
          </ul>
        </>
      )}
      <p className={styles.keys}>
        <span>
          <Kbd>0</Kbd>–<Kbd>9</Kbd> {t('tests.keys.digits')}
        </span>
        <span>
          <Kbd>=</Kbd> {t('tests.keys.copy')}
        </span>
        <span>
          <Kbd>N</Kbd> {t('tests.keys.none')}
        </span>
        <span>
          <Kbd>Enter</Kbd> {t('tests.keys.next')}
        </span>
        <span className={styles.gap}>{t('leaving')}</span>
      </p>
    </section>
  )
}
