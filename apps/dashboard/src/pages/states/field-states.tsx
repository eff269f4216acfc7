import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

const STAGES = [
  { value: 'flat', label: 'Walk-run, flat' },
  { value: 'hills', label: 'Walk-run, hills' },
] as const

export function FieldStates() {
  const [text, setText] = useState('Calf raises daily')
  const [notes, setNotes] = useState('')
  const [stage, setStage] = useState<'flat' | 'hills' | null>('flat')
  const [date, setDate] = useState<string | null>('2027-07-10')
  const [left, setLeft] = useState<number | null>(10)
  const [right, setRight] = useState<number | null>(null)
  return (
    <Section title="Fields" note="Label above. Error: 2 px border, icon, the word Error.">
      <div className={styles.grid}>
        <TextField label="Condition" hint="In her words" value={text} onChange={setText} />
        <TextField label="Goal" optional value="" onChange={() => {}} />
        <TextField label="Disabled" disabled value="Cannot change" onChange={() => {}} />
        <TextField label="Notes" multiline value={notes} onChange={setNotes} />
        <TextField
          label="Password"
          type="password"
          size="large"
          value="correct horse"
          onChange={() => {}}
          autoComplete="off"
          action={
            <Button variant="quiet" size="small">
              Show
            </Button>
          }
        />
        <TextField label="E-mail" error="Enter an e-mail" value="jo@" onChange={setText} />
        <SelectField label="Stage allowed" options={STAGES} value={stage} onChange={setStage} />
        <SelectField
          label="Reason"
          options={STAGES}
          value={null}
          onChange={setStage}
          error="Choose a reason"
        />
        <DateField
          label="Birth date"
          hint="Weeks are counted from this day."
          error="Must be today or earlier"
          value={date}
          onChange={setDate}
        />
        <DateField label="Review by" value={null} onChange={setDate} />
      </div>
      <div className={styles.row}>
        <NumberStepper
          label="Left"
          labelHidden
          prefix="L"
          max={60}
          value={left}
          onChange={setLeft}
        />
        <NumberStepper label="Right" labelHidden prefix="R" value={right} onChange={setRight} />
        <NumberStepper label="Repetitions" error="At most 60" value={75} onChange={setRight} />
        <NumberStepper
          label="Height"
          hasButtons={false}
          min={100}
          max={230}
          suffix="cm"
          value={null}
          onChange={setRight}
        />
        <NumberStepper
          label="Descent"
          min={-10}
          max={10}
          step={0.5}
          suffix="cm"
          value={-1.5}
          onChange={setRight}
        />
      </div>
    </Section>
  )
}
