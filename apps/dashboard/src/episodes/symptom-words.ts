import type { SessionLog, SymptomReport } from '@restride/contracts/session-logs'

type Moment = 'during' | 'right_after' | 'next_morning' | 'untimed'

/** What she felt at one moment. Not answered is not the same as none. */
export type Felt = { moment: Moment; reports: readonly SymptomReport[] | null }

export function feltInTurn({ symptoms, nextMorning }: SessionLog): Felt[] {
  const at = (moment: SymptomReport['when']) =>
    symptoms === null ? null : symptoms.filter(({ when }) => when === moment)
  const untimed = at(null) ?? []
  const laterInLog = at('next_morning') ?? []
  const morning =
    nextMorning === null && laterInLog.length === 0 ? null : [...laterInLog, ...(nextMorning ?? [])]
  return [
    { moment: 'during', reports: at('during') },
    { moment: 'right_after', reports: at('right_after') },
    { moment: 'next_morning', reports: morning },
    ...(untimed.length > 0 ? [{ moment: 'untimed', reports: untimed } as const] : []),
  ]
}
