import { useDisclosure } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/kbd.tsx'
import styles from './palette.module.css'

const CommandPalette = lazy(() => import('./command-palette.tsx'))

/** Opens the palette, which is loaded when it is first asked for; Ctrl-K does too, also while typing. */
export function PaletteButton() {
  const { t } = useTranslation('shell')
  const [isOpen, { close, open }] = useDisclosure()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return
      event.preventDefault()
      if (!document.querySelector('dialog[open]')) open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [open])
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
        onClick={open}
      >
        <IconSearch size={16} aria-hidden="true" />
        <span>{t('palette.open')}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {isOpen && (
        <Suspense>
          <CommandPalette onClose={close} />
        </Suspense>
      )}
    </>
  )
}
