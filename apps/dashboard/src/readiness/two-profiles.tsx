import type { EpisodeReadiness } from '@restride/contracts/readiness'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../ui/data-table.tsx'
import { useText } from '../use-text.ts'
import styles from './readiness.module.css'

type Difference = EpisodeReadiness['comparison']['differences'][number]
const PROFILES = ['article2021', 'goom2019'] as const

/** Where the article's tests and the guideline judge the same answers differently, and why. */
export function TwoProfiles({ readiness: { comparison } }: { readiness: EpisodeReadiness }) {
  const { t } = useTranslation('readiness')
  const text = useText()
  const { differences, suggestions } = comparison
  const judged = ({ effect, state }: Difference['goom2019']) =>
    state === 'not_met' || state === 'unknown'
      ? `${t(`judged.${state}`)}, ${t(`effect.${effect}`)}`
      : t(`judged.${state}`)
  return (
    <details className={styles.folded}>
      <summary>
        <h3>{t('twoProfiles')}</h3>
      </summary>
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
        <DataTable
          caption={t('twoProfiles')}
          rows={differences}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', header: t('criterion'), cell: ({ title }) => text(title) },
            ...PROFILES.map((profile) => ({
              key: profile,
              header: t(`profile.${profile}`),
              cell: (row: Difference) => judged(row[profile]),
            })),
            { key: 'why', header: t('why'), cell: ({ why }) => text(why) },
          ]}
        />
      )}
    </details>
  )
}
