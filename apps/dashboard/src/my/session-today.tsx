import type { MySession, MyToday } from '@restride/contracts/my'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '../paths.ts'
import { useUser } from '../session.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Button } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'
import { useFormat } from '../use-format.ts'
import { BlockStrip } from './block-strip.tsx'
import { blocksOf } from './blocks.ts'
import { prepareSound } from './signal.ts'
import { restoreTimer, startTimer, useTimer } from './timer.ts'
import { useSessionWords } from './use-session-words.ts'
import styles from './my.module.css'

type SessionTodayProps = {
  session: MySession
  weekOf: number
  releasedOn: MyToday['releasedOn']
}

export function SessionToday({ session, weekOf, releasedOn }: SessionTodayProps) {
  const { t } = useTranslation('my')
  const format = useFormat()
  const words = useSessionWords()
  const amount = words.amount(session)
  const blocks = blocksOf(session)
  const isTimed = canBeTimed(session)
  return (
    <div>
      <PageHeading size="touch" title={t('today')} sub={amount}>
        {words.what(session)}
      </PageHeading>
      {isTimed && blocks.length > 1 && (
        <div className={styles.strip}>
          <BlockStrip blocks={blocks} />
        </div>
      )}
      {isTimed && <p className={styles.small}>{words.manner(session)}</p>}
      <p className={`${styles.small} ${styles.quiet}`}>
        {t('week', { week: session.week, of: weekOf })}{' '}
        {releasedOn !== null && t('released', { date: format.date(releasedOn, 'long') })}
      </p>
    </div>
  )
}

export function SessionActions({
  session,
  onNotToday,
}: {
  session: MySession
  onNotToday: () => void
}) {
  const { t } = useTranslation('my')
  const { id } = useUser()
  const navigate = useNavigate()
  const timer = useTimer()
  const isUnderWay =
    timer !== null && timer.session.week === session.week && timer.session.index === session.index
  useEffect(() => void restoreTimer(id), [id])
  return (
    <>
      {isUnderWay ? (
        <ButtonLink variant="filled" size="main" fill to={paths.timer}>
          {t('timer.back')}
        </ButtonLink>
      ) : canBeTimed(session) ? (
        <Button
          variant="filled"
          size="main"
          fill
          icon={<IconPlayerPlay aria-hidden="true" />}
          onClick={() => {
            // Sound may only begin inside the tap.
            prepareSound()
            void startTimer(id, session).then(() => navigate({ to: paths.timer }))
          }}
        >
          {t('start')}
        </Button>
      ) : (
        <ButtonLink variant="filled" size="main" fill to={paths.log}>
          {t('logIt')}
        </ButtonLink>
      )}
      <div className={styles.pair}>
        <Button size="touch" fill onClick={onNotToday}>
          {t('notToday')}
        </Button>
        <ButtonLink size="touch" fill to={paths.feelWrong}>
          {t('feelsWrong')}
        </ButtonLink>
      </div>
    </>
  )
}

function canBeTimed({ kind }: MySession): boolean {
  return kind === 'walk' || kind === 'walk_run' || kind === 'run'
}
