import { IconLock } from '@tabler/icons-react'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Button } from '../../ui/button.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

export function ButtonStates() {
  return (
    <Section title="Buttons" note="One filled button a view. 36, small 32, large 44.">
      <div className={styles.row}>
        <Button variant="filled" keys="Enter">
          Open review
        </Button>
        <Button>Adjust plan</Button>
        <Button variant="quiet">Compare</Button>
        <Button size="small">Small, 32</Button>
        <ButtonLink to={paths.states} keys="Esc">
          A link
        </ButtonLink>
      </div>
      <div className={styles.row}>
        <Button variant="filled" loading>
          Signing
        </Button>
        <Button disabled>Not yet</Button>
        <Button variant="filled" disabledReason="1 reason left" keys={['Ctrl', 'Enter']}>
          Sign
        </Button>
        <Button size="large" icon={<IconLock aria-hidden="true" />}>
          Large, 44
        </Button>
      </div>
    </Section>
  )
}
