import { letterKindSchema, letterPartSchema, letterToSchema } from '@restride/contracts/letters'
import { langSchema } from '@restride/contracts/primitives'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { chosenOf, type LetterForm } from './letter-form.ts'
import styles from './letters.module.css'

type LetterOptionsProps = { form: LetterForm; onChange: (part: Partial<LetterForm>) => void }

/** What kind of paper, for whom, in which language, and how much stands in it. */
export function LetterOptions({ form, onChange }: LetterOptionsProps) {
  const { t } = useTranslation('letters')
  const { parts } = chosenOf(form)
  return (
    <>
      <ChoiceGroup
        id="kind"
        label={t('kind')}
        look="list"
        options={letterKindSchema.options.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        value={form.kind}
        onChange={(kind) => onChange({ kind, parts: null })}
      />
      <ChoiceGroup
        id="to"
        label={t('to')}
        look="list"
        options={letterToSchema.options.map((value) => ({ value, label: t(`tos.${value}`) }))}
        value={form.to}
        onChange={(to) => onChange({ to, parts: null })}
      />
      <ChoiceGroup
        id="lang"
        label={t('lang')}
        look="list"
        options={langSchema.options.map((value) => ({ value, label: t(`langs.${value}`) }))}
        value={form.lang}
        onChange={(lang) => onChange({ lang })}
      />
      <fieldset className={styles.parts} aria-describedby="parts-hint">
        <legend>{t('parts')}</legend>
        <p id="parts-hint" className={styles.quiet}>
          {t('partsHint')}
        </p>
        {letterPartSchema.options.map((part) => (
          <label key={part} className={styles.part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              onChange={(event) =>
                onChange({
                  parts: event.target.checked
                    ? [...parts, part]
                    : parts.filter((one) => one !== part),
                })
              }
            />
            {t(`part.${part}`)}
          </label>
        ))}
      </fieldset>
    </>
  )
}
