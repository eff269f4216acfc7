import type { MySession } from '@restride/contracts/my-account'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAct } from '../factors/use-act.ts'
import { QueryState } from '../query-state.tsx'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFormat } from '../use-format.ts'
import { endOtherSessions, endSession, mySessions } from './queries.ts'
import { useControlSize } from '../use-control-size.ts'
import styles from './my-account.module.css'

/** Where she is signed in, and the end of each. */
export function SessionList() {
  const { t } = useTranslation('account')
  const size = useControlSize()
  const query = useQuery(mySessions)
  const queryClient = useQueryClient()
  const { act, isBusy, refusal } = useAct()
  const after = async (said: string) => {
    await queryClient.invalidateQueries(mySessions)
    announce(said)
  }
  const end = (id: string) =>
    act(async () => {
      await endSession(id)
      await after(t('sessions.ended', { count: 1 }))
    })
  const endOthers = () =>
    act(async () => {
      const { ended } = await endOtherSessions()
      await after(t('sessions.ended', { count: ended }))
    })

  return (
    <section aria-labelledby="sessions-title">
      <h2 id="sessions-title">{t('sessions.title')}</h2>
      <QueryState query={query} failed={t('sessions.notLoaded')}>
        {({ items }) => (
          <>
            <ul className={styles.rows}>
              {items.map((session) => (
                <Row key={session.id} session={session} onEnd={() => void end(session.id)} />
              ))}
            </ul>
            {refusal !== null && <Notice tone="not-met" title={refusal} live />}
            {items.length > 1 && (
              <div>
                <Button size={size} loading={isBusy} onClick={() => void endOthers()}>
                  {t('sessions.endOthers')}
                </Button>
              </div>
            )}
          </>
        )}
      </QueryState>
    </section>
  )
}

function Row({ onEnd, session }: { session: MySession; onEnd: () => void }) {
  const { t } = useTranslation('account')
  const size = useControlSize()
  const format = useFormat()
  const { browser, isThis, lastUsedAt, system } = session
  const device =
    browser && system
      ? t('sessions.on', { browser, system })
      : (browser ?? system ?? t('sessions.unknown'))
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <b>{device}</b>
        <span className={styles.quiet}>
          {isThis ? t('sessions.this') : t('sessions.used', { date: format.dateTime(lastUsedAt) })}
        </span>
      </span>
      {!isThis && (
        <Button
          size={size}
          variant="quiet"
          aria-label={t('sessions.endOf', { device })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
