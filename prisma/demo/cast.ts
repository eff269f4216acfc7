import type pg from 'pg'
import { MAIN_CLINIC } from './clinics.ts'
import { type PlacedClinic, insertPatientLogin } from './insert-clinic.ts'
import type { Actor, Stage } from './stage.ts'
import { type Birth, openEpisode, register } from './acts.ts'

/** Who and what the stories of one clinic are told with. */
export type Cast = {
  stage: Stage
  clinic: PlacedClinic
  owner: pg.Client
  passwordHash: string
}

export type Story = { patientId: string; episodeId: string; physio: PhysioName; givenName: string }
export type PhysioName = 'jo' | 'tess' | 'olive'

const PHYSIOS = {
  jo: 'physio@demo.restride.test',
  tess: 'physio2@demo.restride.test',
  olive: 'physio@other.restride.test',
} as const

export const SIGNATURES = {
  jo: 'Jo Lindqvist',
  tess: 'Tess Marchand',
  olive: 'Olive Tran',
} as const
export const DESK = 'desk@demo.restride.test'
export const DEMO_TIME_ZONE = MAIN_CLINIC.timeZone
/** Minutes after midnight. */
export const [MORNING, NOON, EVENING] = [9 * 60, 12 * 60, 19 * 60]

export function physio(cast: Cast, name: PhysioName): Promise<Actor> {
  return cast.stage.as(PHYSIOS[name])
}

export type Heroine = {
  name: readonly [given: string, family: string]
  locale?: 'en' | 'fr'
  physio?: PhysioName
  /** Days since the birth, today. */
  days: number
  mode?: Birth['mode']
  tearGrade?: string | null
  goal: string
  /** Day of intake relative to today. */
  intake: number
  location?: 0 | 1
}

/** Intake: she is registered and her episode opened, on that day. */
export async function intake(cast: Cast, heroine: Heroine): Promise<Story> {
  const { goal, locale = 'en', mode = 'vaginal', name, tearGrade = '2' } = heroine
  const who = heroine.physio ?? 'jo'
  cast.stage.at(heroine.intake, MORNING)
  const by = await physio(cast, who)
  const [givenName, familyName] = name
  const patientId = await register(by, {
    givenName,
    familyName,
    bornOn: '1993-04-12',
    locale,
    locationId: cast.clinic.locationIds[heroine.location ?? 0] ?? '',
    leadPhysioId: cast.clinic.staff[PHYSIOS[who]]?.id ?? '',
  })
  const birth = { bornOn: cast.stage.day(-heroine.days), mode, tearGrade }
  const episodeId = await openEpisode(by, patientId, birth, goal)
  return { patientId, episodeId, physio: who, givenName }
}

export function giveLogin(
  cast: Cast,
  story: Story,
  login: { email: string; name: string; locale: 'en' | 'fr' },
): Promise<void> {
  const { clinic, owner, passwordHash } = cast
  return insertPatientLogin(owner, clinic.id, {
    ...login,
    patientId: story.patientId,
    passwordHash,
  })
}
