import styles from './type-states.module.css'
import { Section } from './section.tsx'

const SIZES = [
  ['Patient title', 'patient-page'],
  ['Page title', 'page'],
  ['Patient section', 'patient-section'],
  ['Patient body', 'patient'],
  ['Section', 'section'],
  ['Patient meta', 'patient-meta'],
  ['Staff body', 'body'],
  ['Staff meta, chips, keys. Nothing smaller', 'meta'],
] as const
const COLOURS = [
  'bg',
  'bg-2',
  'bg-3',
  'sel',
  'line',
  'edge',
  'ink',
  'ink-2',
  'act',
  'act-bg',
  'on-act',
] as const

export function TypeStates() {
  return (
    <Section title="Type and colour" note="Atkinson Hyperlegible Next, tabular figures.">
      <div className={styles.sizes}>
        {SIZES.map(([name, token]) => (
          <p key={token} style={{ font: `var(--t-${token})` }}>
            {name}
          </p>
        ))}
        <p>Il1 O0 · 0123456789 · 1½ min · Émilie, Zoé, œ · “Leaking pee”</p>
      </div>
      <ul className={styles.colours}>
        {COLOURS.map((token) => (
          <li key={token}>
            <span className={styles.swatch} style={{ background: `var(--${token})` }} />
            --{token}
          </li>
        ))}
      </ul>
    </Section>
  )
}
