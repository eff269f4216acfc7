import '@mantine/core/styles/default-css-variables.css'
import './styles/mantine.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/VisuallyHidden.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Menu.css'
import '@mantine/core/styles/Tooltip.css'
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core'
import type { ReactNode } from 'react'
import { colorScheme, subscribeToColorScheme } from './color-scheme.ts'
import { theme } from './theme.ts'

/**
 * Around Mantine parts, staff side only. Without its provider's style elements, which our content
 * security policy refuses: variables come from the two style sheets above.
 */
export function MantineParts({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={followOurs}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}

let stop = () => {}
const followOurs: MantineColorSchemeManager = {
  get: ours,
  set: () => {},
  subscribe: (onUpdate) => {
    stop = subscribeToColorScheme(() => onUpdate(ours()))
  },
  unsubscribe: () => stop(),
  clear: () => {},
}

function ours() {
  const scheme = colorScheme()
  return scheme === 'device' ? 'auto' : scheme
}
