import { useId, type ReactNode, type Ref } from 'react'
import { Kbd } from './kbd.tsx'
import styles from './button.module.css'

export type ButtonLook = {
  /** One filled button per view. */
  variant?: 'filled' | 'outline' | 'quiet' | undefined
  /** 32 · 36 · 44 · 56 · 64 · 80 px; the last three have the big radius and type. */
  size?: 'small' | 'medium' | 'large' | 'touch' | 'main' | 'tall' | undefined
  icon?: ReactNode
  /** Keys shown after the label; the page wires them. */
  keys?: string | readonly string[] | undefined
  fill?: boolean | undefined
}

type ButtonProps = ButtonLook & {
  children: ReactNode
  onClick?: ((event: React.MouseEvent<HTMLButtonElement>) => void) | undefined
  type?: 'button' | 'submit' | undefined
  loading?: boolean | undefined
  disabled?: boolean | undefined
  /** Why it cannot be pressed yet: shown beside it, read with it. Makes it disabled. */
  disabledReason?: string | undefined
  'aria-label'?: string | undefined
  'aria-expanded'?: boolean | undefined
  'aria-controls'?: string | undefined
  'aria-pressed'?: boolean | undefined
  id?: string | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

export function Button({
  children,
  variant = 'outline',
  size = 'medium',
  type = 'button',
  icon,
  keys,
  fill = false,
  loading = false,
  disabled = false,
  disabledReason,
  onClick,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const isOff = disabled || loading || disabledReason !== undefined
  // aria-disabled and not `disabled`: the button stays reachable, so its reason can be heard.
  const button = (
    // oxlint-disable-next-line react/button-has-type -- the type is one of two literals
    <button
      {...rest}
      type={type}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-fill={fill}
      aria-disabled={isOff || undefined}
      aria-busy={loading || undefined}
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      onClick={(event) => {
        if (isOff) event.preventDefault()
        else onClick?.(event)
      }}
    >
      <ButtonContent icon={icon} keys={keys}>
        {children}
        {loading && '…'}
      </ButtonContent>
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className={styles.withReason} data-fill={fill}>
      <span className={styles.reason} id={reasonId}>
        {disabledReason}
      </span>
      {button}
    </span>
  )
}

export function ButtonContent({
  children,
  icon,
  keys = [],
}: Pick<ButtonLook, 'icon' | 'keys'> & { children: ReactNode }) {
  return (
    <>
      {icon}
      <span>{children}</span>
      {(typeof keys === 'string' ? [keys] : keys).map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </>
  )
}
