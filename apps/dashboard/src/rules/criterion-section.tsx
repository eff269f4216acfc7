import type { Ruleset } from '@restride/contracts/rulesets'
import {
  COUNTS_FOR,
  MET_WHEN,
  NO_THRESHOLD,
  PROFILES,
  SHE_READS,
  SHE_READS_NOTHING,
  SOURCES,
} from '@restride/rules/reference/page-words'
import { LABELS, worthOf } from '@restride/rules/reference/source-words'
import { thresholdInWords } from '@restride/rules/reference/threshold-words'
import { SourceChip } from '../ui/source-chip.tsx'
import { useText } from '../use-text.ts'
import styles from './rules.module.css'

type Criterion = Ruleset['criteria'][number]

/** What one criterion asks, when it is met, what she reads and where it comes from. Its id is its address. */
export function CriterionSection({ criterion }: { criterion: Criterion }) {
  const text = useText()
  const { countsFor, id, patientText, question, sources, title } = criterion
  return (
    <section className={styles.criterion}>
      <h3 id={id} tabIndex={-1}>
        <span className={styles.id}>{id}</span> {text(title)}
      </h3>
      <p>{text(question)}</p>
      <dl>
        <dt>{text(MET_WHEN)}</dt>
        <dd>
          <MetWhen criterion={criterion} />
        </dd>
        <dt>{text(COUNTS_FOR)}</dt>
        <dd>{text(countsFor)}</dd>
        <dt>{text(SHE_READS)}</dt>
        <dd>{text(patientText ?? SHE_READS_NOTHING)}</dd>
        <dt>{text(SOURCES)}</dt>
        <dd>
          <ul className={styles.sources}>
            {sources.map((source) => (
              <SourceLine key={`${source.citation} ${source.locator}`} source={source} />
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}

function MetWhen({ criterion: { thresholds } }: { criterion: Criterion }) {
  const text = useText()
  const inWords = (profile: keyof typeof thresholds) =>
    text(thresholdInWords(thresholds[profile]) ?? NO_THRESHOLD)
  const [goom2019, article2021] = [inWords('goom2019'), inWords('article2021')]
  if (goom2019 === article2021) return goom2019
  return (
    <>
      <p>{`${goom2019} (${text(PROFILES.goom2019)})`}</p>
      <p>{`${article2021} (${text(PROFILES.article2021)})`}</p>
    </>
  )
}

function SourceLine({ source }: { source: Criterion['sources'][number] }) {
  const text = useText()
  const isOwn = source.label === 'clinic'
  return (
    <li>
      <SourceChip kind={isOwn ? 'own' : 'published'}>{text(LABELS[source.label])}</SourceChip>
      {/* What was published keeps the language it was published in. */}
      <span>
        <span lang="en">
          {!isOwn && <b>{source.citation}</b>} {source.locator}
        </span>
        <span className={styles.worth}>{text(worthOf(source))}</span>
      </span>
    </li>
  )
}
