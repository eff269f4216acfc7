import type { Episode } from '@restride/contracts/episodes'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './patient-page.module.css'

const route = getRouteApi('/staff/patients/$patientId')

/** After a decision or a registration: that it worked, and the next step where there is one. */
export function WhatWasDone({ episode }: { episode: Episode }) {
  const { t } = useTranslation('patients')
  const { done } = route.useSearch()
  if (done === undefined) return null
  const canPlan = done === 'decided' && episode.status === 'cleared' && episode.planId === null
  return (
    <div className={styles.done}>
      <Notice
        title={t(`overview.${done}`)}
        live
        action={
          canPlan && (
            <ButtonLink to={paths.newPlan} params={{ episodeId: episode.id }}>
              {t('overview.makePlan')}
            </ButtonLink>
          )
        }
      >
        {done === 'decided' && t('overview.decidedText')}
      </Notice>
    </div>
  )
}
