import { WORDED_MEASURES } from '@restride/rules/measures/clinic-wording'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../save-file.ts'
import { Button } from '../ui/button.tsx'
import { OneOf } from '../ui/one-of.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { blankFile } from './blank-file.ts'
import { useMeasureName } from './measure-name.ts'
import styles from './wordings.module.css'

const LANGUAGES = ['en', 'fr'] as const

/** A file to fill in: every code of one questionnaire, and none of its words. */
export function BlankFileForm() {
  const { t } = useTranslation('wordings')
  const nameOf = useMeasureName()
  const [measure, setMeasure] = useState<(typeof WORDED_MEASURES)[number] | null>(null)
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number] | null>(null)
  return (
    <details>
      <summary>{t('blank.title')}</summary>
      <div className={styles.section}>
        <p className={styles.quiet}>{t('blank.lead')}</p>
        <SelectField
          label={t('measure')}
          options={WORDED_MEASURES.map((value) => ({ value, label: nameOf(value) }))}
          value={measure}
          onChange={setMeasure}
        />
        <OneOf
          label={t('languageOfText')}
          options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
          value={language}
          onChange={setLanguage}
        />
        <div>
          <Button
            disabledReason={
              measure === null || language === null ? t('blank.chooseFirst') : undefined
            }
            onClick={() => {
              if (measure !== null && language !== null) saveFile(blankFile(measure, language))
            }}
          >
            {t('blank.save')}
          </Button>
        </div>
      </div>
    </details>
  )
}
