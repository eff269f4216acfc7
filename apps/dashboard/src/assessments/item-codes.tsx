import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/select-field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { ChangeDraft } from './draft.ts'
import type { FieldOf } from './finding-fields.ts'
import { withFinding } from './finding-rows.tsx'
import styles from './questions.module.css'
import { useFindingWords } from './use-finding-words.ts'

// The instruments are only needed by whoever has the filled form before her.
const ItemCodesForm = lazy(async () => {
  const { ItemCodesForm: Form } = await import('./item-codes-form.tsx')
  return { default: Form }
})

type ItemCodesProps = { measures: readonly FieldOf<'outcomes'>[]; change: ChangeDraft }

/** A total reckoned from the item codes of the clinic's own form; only the total becomes part of the assessment. */
export function ItemCodes({ measures, change }: ItemCodesProps) {
  const { t } = useTranslation('findings')
  const { nameOf } = useFindingWords()
  const [chosen, setChosen] = useState<FieldOf<'outcomes'> | null>(null)
  return (
    <details>
      <summary>{t('outcomes.items')}</summary>
      <div className={styles.group}>
        <p className={styles.meta}>{t('outcomes.itemsLead')}</p>
        <SelectField
          label={t('outcomes.measure')}
          options={measures.map((value) => ({ value, label: nameOf('outcomes', value) }))}
          value={chosen}
          onChange={setChosen}
        />
        {chosen !== null && (
          <Suspense fallback={<Skeleton shape="rows" count={3} />}>
            <ItemCodesForm
              key={chosen}
              measure={chosen}
              onTotal={(total) => change((now) => withFinding(now, 'outcomes', chosen, total))}
            />
          </Suspense>
        )}
      </div>
    </details>
  )
}
