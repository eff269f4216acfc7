import { IconCheck } from '@tabler/icons-react'
import { paths } from '../../paths.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Logo, LogoMark } from '../../ui/logo.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { TabLink, TabsNav } from '../../ui/tabs-nav.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

export function NavigationStates() {
  return (
    <Section title="Headings and ways" note="Tabs are links; the router marks the current one.">
      <div className={styles.row}>
        <LogoMark size={16} />
        <LogoMark size={32} />
        <Logo size={28} />
        <Avatar name="Jo Lindqvist" />
        <Avatar name="Émilie Roy" size="small" />
        <Kbd>Ctrl K</Kbd>
        <Disclosure label="More" button="More" align="start">
          <Button>An action</Button>
        </Disclosure>
      </div>
      <TabsNav label="Queues">
        <TabLink to={paths.states} count={9}>
          To review
        </TabLink>
        <TabLink to={paths.worklist} count={4}>
          Waiting on patient
        </TabLink>
        <TabLink to={paths.desk} search={{ list: 'due' }} icon={<IconCheck aria-hidden="true" />}>
          Done today
        </TabLink>
      </TabsNav>
      <PageHeading
        title="Components"
        aside={<StatusChip status="not-met">Running paused</StatusChip>}
        sub="19 weeks 3 days after birth · Goal 10 km"
        actions={<Button keys="A">Assess</Button>}
      >
        Amara N.
      </PageHeading>
      <PageHeading size="touch" title="Components" sub="8 times. About 20 minutes.">
        Run 1 minute, walk 1½ minutes.
      </PageHeading>
    </Section>
  )
}
