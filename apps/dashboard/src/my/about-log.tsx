import type { MySession } from '@restride/contracts/my'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { useSessionWords } from './use-session-words.ts'

type AboutLogProps = {
  session: MySession | null
  measured: { run: number; walk: number } | null
  ownWalk: number | null
  isYesterday: boolean
  onYesterday: (isYesterday: boolean) => void
  isOther: boolean
  onOther: () => void
}

/** What is being logged, and for which day. */
export function AboutLog(props: AboutLogProps) {
  const { session, measured, ownWalk, isYesterday, onYesterday, isOther, onOther } = props
  const { t } = useTranslation('my')
  const words = useSessionWords()
  const what = () => {
    if (session && measured) {
      return words.short({ kind: session.kind, totalMinutes: measured.run + measured.walk })
    }
    if (session) return words.short(session)
    return ownWalk === null ? null : words.short({ kind: 'walk', totalMinutes: ownWalk })
  }
  const said = what()
  return (
    <>
      {said !== null && (
        <span>{t(isYesterday ? 'about.yesterday' : 'about.today', { what: said })}</span>
      )}
      {measured === null && (
        <Button size="large" variant="quiet" onClick={() => onYesterday(!isYesterday)}>
          {t(isYesterday ? 'about.noToday' : 'about.wasYesterday')}
        </Button>
      )}
      {measured === null && (session !== null || isOther) && (
        <Button size="large" variant="quiet" onClick={onOther}>
          {t(isOther ? 'about.plan' : 'about.other')}
        </Button>
      )}
    </>
  )
}
