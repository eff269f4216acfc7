import type { Block } from './blocks.ts'
import styles from './block-strip.module.css'

type BlockStripProps = {
  blocks: readonly Block[]
  /** How many are behind her, with the part of the one she is in: 6.37. */
  done?: number
}

/** Runs high, walks low, what is done filled. Decoration: words beside it say the same. */
export function BlockStrip({ blocks, done = 0 }: BlockStripProps) {
  return (
    <div className={styles.strip} aria-hidden="true">
      {blocks.map((block, index) => {
        const part = Math.round(Math.min(Math.max(done - index, 0), 1) * 100)
        return (
          <span
            key={index}
            className={styles.block}
            data-kind={block.kind}
            data-begun={part > 0}
            style={{
              flexGrow: block.seconds,
              background: `linear-gradient(90deg, var(--act) ${part}%, var(--bg-3) ${part}%)`,
            }}
          />
        )
      })}
    </div>
  )
}
