import { useState } from 'react'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { ToggleChips } from '../../ui/toggle-chips.tsx'
import { YesNo } from '../../ui/yes-no.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

const DECISIONS = [
  { value: 'clear', label: 'Clear', detail: 'Running may start.' },
  { value: 'conditions', label: 'Clear with conditions', detail: 'Within limits you set.' },
  { value: 'hold', label: 'Hold', detail: 'Other work goes on.' },
  { value: 'refer', label: 'Refer', detail: 'To someone else first.' },
] as const
const BIRTHS = [
  { value: 'vaginal', label: 'Vaginal birth' },
  { value: 'caesarean', label: 'Caesarean' },
] as const
const SYMPTOMS = [
  { value: 'pain', label: 'Pain' },
  { value: 'heaviness', label: 'Heaviness' },
  { value: 'dragging', label: 'Dragging' },
  { value: 'leaking', label: 'Leaking' },
] as const
type Symptom = (typeof SYMPTOMS)[number]['value']

export function ChoiceStates() {
  const [decision, setDecision] = useState<(typeof DECISIONS)[number]['value'] | null>(null)
  const [chosen, setChosen] = useState<(typeof DECISIONS)[number]['value'] | null>('conditions')
  const [birth, setBirth] = useState<(typeof BIRTHS)[number]['value'] | null>(null)
  const [blank, setBlank] = useState<Symptom[] | null>(null)
  const [none, setNone] = useState<Symptom[] | null>([])
  const [some, setSome] = useState<Symptom[] | null>(['leaking'])
  const [fever, setFever] = useState<'yes' | 'no' | null>(null)
  const [healed, setHealed] = useState<'yes' | 'no' | null>('yes')
  const shared = { options: SYMPTOMS, none: 'None', tone: 'alarm' } as const
  return (
    <Section title="Choices" note="Nothing is preselected. None is an answer; blank is not.">
      <ChoiceGroup
        label="Your decision"
        options={DECISIONS}
        value={decision}
        onChange={setDecision}
      />
      <ChoiceGroup label="Chosen" options={DECISIONS} value={chosen} onChange={setChosen} />
      <div className={styles.grid}>
        <ChoiceGroup
          look="list"
          label="How was the baby born?"
          error="Choose how the baby was born"
          options={BIRTHS}
          value={birth}
          onChange={setBirth}
        />
        <YesNo label="Any fever?" hint="In the last two days" value={fever} onChange={setFever} />
        <YesNo label="Is the tear healed?" value={healed} onChange={setHealed} />
      </div>
      <ToggleChips {...shared} label="Felt during the test" value={blank} onChange={setBlank} />
      <ToggleChips {...shared} label="None pressed" value={none} onChange={setNone} />
      <ToggleChips {...shared} label="One pressed" value={some} onChange={setSome} />
    </Section>
  )
}
