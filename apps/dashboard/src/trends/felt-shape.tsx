import type { Mark } from './felt-mark.ts'
import styles from './trends.module.css'

const R = 4.5

/** Ring, half, disc, square, diamond, dash: told apart without colour. `x` and `y` are its middle. */
export function FeltShape({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  switch (mark) {
    case 'unanswered':
      return <path className={styles.dash} d={`M${x - R} ${y}h${2 * R}`} />
    case 'none':
      return <circle className={styles.ring} cx={x} cy={y} r={R} />
    case 'a_little':
      return (
        <>
          <circle className={styles.felt} cx={x} cy={y} r={R} />
          <path className={styles.feltFill} d={`M${x} ${y - R}a${R} ${R} 0 0 1 0 ${2 * R}z`} />
        </>
      )
    case 'some':
      return <circle className={styles.feltFill} cx={x} cy={y} r={R + 0.5} />
    case 'a_lot':
      return <rect className={styles.feltFill} x={x - R} y={y - R} width={2 * R} height={2 * R} />
    case 'felt':
      return (
        <path className={styles.feltFill} d={`M${x} ${y - R - 1}l5.5 5.5 -5.5 5.5 -5.5 -5.5z`} />
      )
  }
}
