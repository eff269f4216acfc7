import type { LetterBlock, LetterContent } from '@restride/contracts/letters'
import styles from './letters.module.css'

type LetterPaperProps = { content: LetterContent; recipient: string; text: string }

/** The paper as it will be printed, word for word, in the letter's language. */
export function LetterPaper({ content, recipient, text }: LetterPaperProps) {
  return (
    <article className={styles.paper} lang={content.lang}>
      <div className={styles.quiet}>
        {content.from.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <h2>{content.title}</h2>
      <div>
        <p>{content.writtenOn}</p>
        <p>{recipient}</p>
      </div>
      <Facts rows={content.about} />
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {content.sections.map(({ blocks, title }) => (
        <section key={title}>
          <h3>{title}</h3>
          {blocks.map((block, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- blocks have no other name than their place
            <Block key={index} block={block} />
          ))}
        </section>
      ))}
      <div className={styles.signed}>
        {content.signedBy.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </article>
  )
}

function Block({ block }: { block: LetterBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul className={styles.bullets}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return <Facts rows={block.rows} />
  }
}

function Facts({ rows }: { rows: readonly [string, string][] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
