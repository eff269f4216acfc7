import type { WordingText } from '@restride/contracts/instrument-wordings'
import type { Lang } from '@restride/contracts/primitives'
import { isLongScale } from '@restride/rules/measures/clinic-wording'
import type { Item, NumberItem } from '@restride/rules/measures/measure'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { ChoiceGroup } from '../ui/choice-group.tsx'
import { NumberStepper } from '../ui/number-stepper.tsx'
import styles from './questions.module.css'

type Worded = WordingText['items'][number]
type Answers = Record<string, number | null>

type WordedItemsProps = {
  wording: WordingText
  items: readonly Item[]
  answers: Answers
  onAnswer: (code: string, value: number | null) => void
}

/** The clinic's text beside each code, whole and in the order of its file. */
export function WordedItems({ answers, items, onAnswer, wording }: WordedItemsProps) {
  return (
    <div className={styles.worded}>
      {wording.instructions !== null && <p lang={wording.language}>{wording.instructions}</p>}
      {wording.items.map((worded) => {
        const item = items.find(({ code }) => code === worded.code)
        if (item?.kind !== 'number') {
          return <Uncounted key={worded.code} worded={worded} language={wording.language} />
        }
        return (
          <Counted
            key={worded.code}
            item={item}
            worded={worded}
            language={wording.language}
            value={answers[worded.code] ?? null}
            onChange={(value) => onAnswer(worded.code, value)}
          />
        )
      })}
      <p className={styles.meta} lang={wording.language}>
        {wording.notice}
      </p>
    </div>
  )
}

type CountedProps = {
  item: NumberItem
  worded: Worded
  language: Lang
  value: number | null
  onChange: (value: number | null) => void
}

function Counted({ item, language, onChange, value, worded }: CountedProps) {
  const { t } = useTranslation('ui')
  const { answers, code, text } = worded
  if (isLongScale(item)) {
    return (
      <div lang={language}>
        <NumberStepper
          label={`${code} · ${text}`}
          hint={answers.map((answer) => `${answer.value}: ${answer.text}`).join(' · ')}
          min={item.min}
          max={item.max}
          step={item.step}
          hasButtons={false}
          value={value}
          onChange={onChange}
        />
      </div>
    )
  }
  return (
    <div className={styles.answered}>
      <div lang={language}>
        <ChoiceGroup
          look="list"
          label={`${code} · ${text}`}
          options={answers.map((answer) => ({
            value: `${answer.value}`,
            label: `${answer.value} · ${answer.text}`,
          }))}
          value={value === null ? null : `${value}`}
          onChange={(chosen) => onChange(Number(chosen))}
        />
      </div>
      {value !== null && (
        <Button
          variant="quiet"
          size="small"
          aria-label={`${t('clearAnswer')}: ${code}`}
          onClick={() => onChange(null)}
        >
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

/** Part of the instrument, and no part of its total. */
function Uncounted({ language, worded }: Pick<CountedProps, 'language' | 'worded'>) {
  const { t } = useTranslation('findings')
  const { answers, code, text } = worded
  return (
    <div>
      <p lang={language}>
        {code} · {text}
      </p>
      <ul className={styles.boxes} lang={language}>
        {answers.map((answer) => (
          <li key={answer.value}>
            {answer.value} · {answer.text}
          </li>
        ))}
      </ul>
      <p className={styles.meta}>{t('outcomes.uncounted')}</p>
    </div>
  )
}
