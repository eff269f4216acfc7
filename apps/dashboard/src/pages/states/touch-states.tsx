import { IconMoodEmpty, IconMoodSad, IconMoodSmile, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { NumberStepper } from '../../ui/number-stepper.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ToggleChips } from '../../ui/toggle-chips.tsx'
import { YesNo } from '../../ui/yes-no.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

const FEELINGS = [
  { value: 'good', label: 'Good', icon: <IconMoodSmile aria-hidden="true" /> },
  { value: 'soso', label: 'So-so', icon: <IconMoodEmpty aria-hidden="true" /> },
  { value: 'bad', label: 'Not good', icon: <IconMoodSad aria-hidden="true" /> },
] as const
const SYMPTOMS = [
  { value: 'leaking', label: 'Leaking pee' },
  { value: 'heaviness', label: 'Heaviness' },
] as const

export function TouchStates() {
  const [feeling, setFeeling] = useState<(typeof FEELINGS)[number]['value'] | null>('soso')
  const [reps, setReps] = useState<number | null>(7)
  const [symptoms, setSymptoms] = useState<('leaking' | 'heaviness')[] | null>(['heaviness'])
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null)
  const [note, setNote] = useState('')
  return (
    <Section title="Touch sizes" note="56, main action 64, tall 80; 12 px corners.">
      <div className={styles.phone}>
        <Button variant="filled" size="main" fill icon={<IconPlayerPlay aria-hidden="true" />}>
          Start
        </Button>
        <Button size="touch" fill>
          Not today
        </Button>
        <Button size="tall" fill>
          Stop – I feel something
        </Button>
        <ChoiceGroup
          look="touch"
          label="How did it feel?"
          options={FEELINGS}
          value={feeling}
          onChange={setFeeling}
        />
        <ToggleChips
          size="touch"
          label="Any of these?"
          none="None of these"
          options={SYMPTOMS}
          value={symptoms}
          onChange={setSymptoms}
        />
        <YesNo size="touch" label="Did it go away?" value={answer} onChange={setAnswer} />
        <NumberStepper size="big" label="Left" value={reps} onChange={setReps} />
        <TextField size="touch" label="A note" optional value={note} onChange={setNote} />
      </div>
    </Section>
  )
}
