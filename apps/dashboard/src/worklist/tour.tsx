import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadWords } from '../i18n.ts'
import { endTour } from '../session.ts'
import { Button } from '../ui/button.tsx'
import styles from './worklist.module.css'

void loadWords('tour')

const STEPS = ['order', 'act', 'keys', 'find'] as const

/** What a new colleague needs to know, in the page and not over it. It comes until she has seen it, then never. */
export default function Tour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('tour')
  const [at, setAt] = useState(0)
  const step = STEPS[at] ?? 'order'
  const isLast = at === STEPS.length - 1
  const end = () => {
    onEnd()
    // Should it not be saved, it comes once more: no reason to disturb her now.
    endTour().catch(() => {})
  }
  return (
    <section className={styles.tour} aria-labelledby="tour-title">
      <div aria-live="polite">
        <h2 id="tour-title">{t(`${step}.title`)}</h2>
        <p>{t(`${step}.text`)}</p>
      </div>
      <div className={styles.buttons}>
        <Button size="small" variant="filled" onClick={() => (isLast ? end() : setAt(at + 1))}>
          {t(isLast ? 'end' : 'next')}
        </Button>
        {!isLast && (
          <Button size="small" variant="quiet" onClick={end}>
            {t('skip')}
          </Button>
        )}
        <span className={styles.meta}>{t('place', { place: at + 1, count: STEPS.length })}</span>
      </div>
    </section>
  )
}
