import { encode } from 'uqr'
import styles from './qr-code.module.css'

type QrCodeProps = {
  text: string
  /** What scanning it does. */
  label: string
}

/** One path of SVG; dark on light in both schemes, because cameras expect it so. */
export function QrCode({ label, text }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
