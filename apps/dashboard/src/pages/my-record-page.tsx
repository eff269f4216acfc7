import { useTranslation } from 'react-i18next'
import { MyConsents } from '../my-record/my-consents.tsx'
import { MyCorrections } from '../my-record/my-corrections.tsx'
import { MyDisclosures } from '../my-record/my-disclosures.tsx'
import { MyLetters } from '../my-record/my-letters.tsx'
import { MyExport } from '../my-record/my-export.tsx'
import { OpenedList } from '../my-record/opened-list.tsx'
import styles from '../my/my.module.css'
import { paths } from '../paths.ts'
import { PatientShell } from '../shells/patient-shell.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

/** What is hers to know and to decide about her record. */
export function MyRecordPage() {
  const { t } = useTranslation('my-record')
  return (
    <PatientShell back={paths.today}>
      <div className={styles.screen}>
        <PageHeading size="touch">{t('title')}</PageHeading>
        <OpenedList />
        <MyLetters />
        <MyExport />
        <MyConsents />
        <MyCorrections />
        <MyDisclosures />
      </div>
    </PatientShell>
  )
}
