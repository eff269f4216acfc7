import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import { ButtonContent, type ButtonLook } from './button.tsx'
import styles from './button.module.css'

type AnchorProps = ButtonLook &
  AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }

function ButtonAnchor({
  variant = 'outline',
  size = 'medium',
  icon,
  keys,
  fill = false,
  children,
  ...anchor
}: AnchorProps) {
  return (
    <a
      {...anchor}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-fill={fill}
    >
      <ButtonContent icon={icon} keys={keys}>
        {children}
      </ButtonContent>
    </a>
  )
}

/** A router link that looks like a button. Takes `to`, `params`, `search` and the button's looks. */
export const ButtonLink = createLink(ButtonAnchor)
