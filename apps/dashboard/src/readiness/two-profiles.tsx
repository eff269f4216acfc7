import type { CriterionResult, EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { useText } from '../use-text.ts'
import { useSources } from './sources.tsx'
import styles from './readiness.module.css'

type Difference = EpisodeReadiness['comparison']['differences'][number]
const PROFILES = ['article2021', 'goom2019'] as const
const CHIPS = { article2021: 'article', goom2019: 'goom2019' } as const

/** Where the article's tests and the guideline judge the same answers differently, why, and where each comes from. */
export function TwoProfiles({
  readiness: { comparison, readiness },
}: {
  readiness: EpisodeReadiness
}) {
  const { t } = useTranslation('readiness')
  const { differences, suggestions } = comparison
  const sourcesOf = new Map(readiness.criteria.map(({ id, sources }) => [id, sources]))
  const judged = ({ effect, state }: Difference['goom2019']) =>
    state === 'not_met' || state === 'unknown'
      ? `${t(`judged.${state}`)}, ${t(`effect.${effect}`)}`
      : t(`judged.${state}`)
  return (
    <details className={styles.folded}>
      <summary>
        <h3>{t('twoProfiles')}</h3>
      </summary>
      <p>{t('judgedBy', { profile: t(`profile.${readiness.profile}`) })}</p>
      {PROFILES.map((profile) => (
        <p key={profile}>
          {t('profileSays', {
            profile: t(`profile.${profile}`),
            verdict: t(`verdict.${suggestions[profile]}`),
          })}
        </p>
      ))}
      {differences.length === 0 ? (
        <p className={styles.level}>{t('noDifference')}</p>
      ) : (
        <div className={styles.disputes}>
          <DataTable
            caption={t('twoProfiles')}
            rows={differences}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                header: t('criterion'),
                cell: (row) => <Disputed difference={row} sources={sourcesOf.get(row.id) ?? []} />,
              },
              ...PROFILES.map((profile) => ({
                key: profile,
                header: t(`source.${CHIPS[profile]}`),
                width: '27%',
                cell: (row: Difference) => judged(row[profile]),
              })),
            ]}
          />
        </div>
      )}
    </details>
  )
}

type DisputedProps = { difference: Difference; sources: CriterionResult['sources'] }

function Disputed({ difference: { title, why }, sources }: DisputedProps) {
  const text = useText()
  const { chips, panel } = useSources(sources)
  return (
    <div className={styles.disputed}>
      {text(title)}
      <span className={styles.why}>{text(why)}</span>
      <span className={styles.tags}>{chips}</span>
      {panel}
    </div>
  )
}
