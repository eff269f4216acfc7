import type { Ruleset } from '@restride/contracts/rulesets'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../ui/select-field.tsx'
import styles from './oversight.module.css'

type VersionChoiceProps = {
  version: string
  versions: readonly Ruleset[]
  onChange: (version: string) => void
}

/** Which rules to try. A version is chosen by who releases Restride, not here: what there is to compare is said. */
export function VersionChoice({ onChange, version, versions }: VersionChoiceProps) {
  const { t } = useTranslation('oversight')
  const inUse = versions.findIndex(({ isInUse }) => isInUse)
  const [only] = versions
  if (only !== undefined && versions.length === 1) {
    return <p className={styles.quiet}>{t('trial.onlyOne', { version: only.version })}</p>
  }
  return (
    <SelectField
      label={t('trial.version')}
      hint={inUse === 0 ? t('trial.noneNewer') : t('trial.newerThere')}
      options={versions.map(({ version: value }, index) => ({
        value,
        label: t(
          `trial.versionIs.${index === inUse ? 'inUse' : index < inUse ? 'newer' : 'older'}`,
          {
            version: value,
          },
        ),
      }))}
      value={version}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen)
      }}
    />
  )
}
