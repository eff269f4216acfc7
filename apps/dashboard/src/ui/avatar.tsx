import { VisuallyHidden } from './visually-hidden.tsx'
import styles from './avatar.module.css'

/** Initials in a circle. The name is its accessible name and tooltip. */
export function Avatar({ name, size = 'medium' }: { name: string; size?: 'small' | 'medium' }) {
  return (
    <span className={styles.avatar} data-size={size} title={name}>
      {initialsOf(name)}
      <VisuallyHidden> {name}</VisuallyHidden>
    </span>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/u).filter((word) => /^\p{L}/u.test(word))
  const first = words.at(0)?.at(0) ?? ''
  const second = words.at(1)?.at(0) ?? ''
  return (first + second).toLocaleUpperCase()
}
