import { Menu, Modal, Popover, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { MantineParts } from '../../mantine-parts.tsx'
import { Button } from '../../ui/button.tsx'
import styles from '../states-page.module.css'
import { Section } from './section.tsx'

/** Proves the theme and the content security policy with parts we do not draw ourselves. */
export function MantineStates() {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <Section title="Mantine" note="Inside MantineParts: no style element, our tokens.">
      <MantineParts>
        <div className={styles.row}>
          <Menu>
            <Menu.Target>
              <Button>Menu</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item>Snooze</Menu.Item>
              <Menu.Item>Hand over</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Popover>
            <Popover.Target>
              <Button>Popover</Button>
            </Popover.Target>
            <Popover.Dropdown>The exact sentence of the source.</Popover.Dropdown>
          </Popover>
          <Tooltip label="A tooltip never holds what is needed">
            <Button>Tooltip</Button>
          </Tooltip>
          <Button onClick={open}>Dialog</Button>
          <Modal opened={isOpen} onClose={close} title="All keys" lockScroll={false}>
            J and K move.
          </Modal>
        </div>
      </MantineParts>
    </Section>
  )
}
