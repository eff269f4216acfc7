import type { RequestCorrection } from '@restride/contracts/corrections'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorOf } from '../form-errors.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { ErrorSummary, type FieldError } from '../ui/error-summary.tsx'
import { announce } from '../ui/live-region.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useFormat } from '../use-format.ts'
import { CorrectionAsked } from './correction-asked.tsx'
import { EntryList, Section } from '../ui/section.tsx'
import styles from './my-record.module.css'
import { myCorrections, requestCorrection } from './queries.ts'

const ABOUT = ['details', 'assessment', 'plan', 'other'] as const

/** She says what is not right; below it what she asked for before, and the answers. */
export function MyCorrections() {
  const { t } = useTranslation('my-record')
  const query = useQuery(myCorrections)
  return (
    <Section title={t('corrections.title')} size="touch">
      <p>{t('corrections.lead')}</p>
      <RequestForm />
      <QueryState query={query} failed={t('failed')}>
        {({ items }) =>
          items.length > 0 && (
            <>
              <h3>{t('corrections.yourRequests')}</h3>
              <EntryList>
                {items.map((correction) => (
                  <CorrectionAsked key={correction.id} correction={correction} />
                ))}
              </EntryList>
            </>
          )
        }
      </QueryState>
    </Section>
  )
}

function RequestForm() {
  const { t } = useTranslation('my-record')
  const format = useFormat()
  const queryClient = useQueryClient()
  const [about, setAbout] = useState<RequestCorrection['about'] | null>(null)
  const [words, setWords] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const refuse = (found: FieldError[]) => {
    setErrors(found)
    setAttempt((before) => before + 1)
  }
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (about === null) found.push({ fieldId: 'about', message: t('corrections.enterAbout') })
    if (words.trim() === '')
      found.push({ fieldId: 'request', message: t('corrections.enterWords') })
    if (about === null || found.length > 0) return refuse(found)
    try {
      const { dueOn } = await requestCorrection({ about, request: words.trim() })
      setErrors([])
      setAbout(null)
      setWords('')
      announce(t('corrections.sent', { date: format.date(dueOn, 'long') }))
      await queryClient.invalidateQueries({ queryKey: myCorrections.queryKey })
    } catch {
      refuse([{ message: t('notSaved') }])
    }
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <ChoiceGroup
        id="about"
        look="touch"
        label={t('corrections.about')}
        error={errorOf(errors, 'about')}
        options={ABOUT.map((value) => ({ value, label: t(`corrections.kind.${value}`) }))}
        value={about}
        onChange={setAbout}
      />
      <TextField
        id="request"
        size="touch"
        label={t('corrections.words')}
        error={errorOf(errors, 'request')}
        multiline
        maxLength={4000}
        value={words}
        onChange={setWords}
      />
      <Button type="submit" size="touch">
        {t('corrections.send')}
      </Button>
    </form>
  )
}
