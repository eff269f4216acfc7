import pg from 'pg'
import { dayIn } from '../../apps/api/src/calendar.ts'
import { hashPassword } from '../../apps/api/src/sign-in/passwords.ts'
import {
  assess,
  decide,
  logRun,
  makePlan,
  openEpisode,
  register,
  release,
} from '../../prisma/demo/acts.ts'
import { DEMO_TIME_ZONE, MORNING, NOON } from '../../prisma/demo/cast.ts'
import type { DemoClinic } from '../../prisma/demo/clinics.ts'
import {
  insertClinic,
  insertPatientLogin,
  type PlacedClinic,
} from '../../prisma/demo/insert-clinic.ts'
import { openStage, type Stage } from '../../prisma/demo/stage.ts'

export type AddOptions = { factorKey: Buffer; now: Date; password: string }
type Place = { stage: Stage; owner: pg.Client; clinic: PlacedClinic; passwordHash: string }

const STAFF = [
  { who: 'physio', name: 'Nora Quist', role: 'physio' },
  { who: 'desk', name: 'Noel Abbey', role: 'front_desk' },
  { who: 'admin', name: 'Nadia Ferris', role: 'clinic_admin' },
  { who: 'privacy', name: 'Niko Salter', role: 'privacy_officer' },
] as const
const CITY = { address: '1 Main Street, Canmore', phone: '403-555-0101', rooms: ['Room 1'] }
const HEAVY = [{ symptom: 'heaviness', when: 'during', amount: 'a_little', painScore: null }]

/**
 * Three clinics beside the demo's: `new` has no patient, `first` one who was registered today, `small` one who runs.
 * Staff are physio@new.restride.test, desk@small.restride.test and so on, patients patient@first.restride.test.
 */
export async function addClinics(
  ownerUrl: string,
  appUrl: string,
  { factorKey, now, password }: AddOptions,
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const passwordHash = await hashPassword(password)
  const today = dayIn(DEMO_TIME_ZONE, now)
  const stage = await openStage(appUrl, owner, { factorKey, now, timeZone: DEMO_TIME_ZONE, today })
  const place = async (name: string, domain: string): Promise<Place> => {
    const secrets = { factorKey, password, passwordHash }
    const clinic = await insertClinic(owner, clinicNamed(name, domain), secrets)
    return { stage, owner, clinic, passwordHash }
  }
  try {
    await place('Bow Valley Pelvic Health', 'new')
    stage.at(0, MORNING)
    await registered(await place('Kananaskis Pelvic Health', 'first'), 'first')
    await whoRuns(await place('Foothills Pelvic Health', 'small'))
  } finally {
    await stage.close()
    await owner.end()
  }
}

function clinicNamed(name: string, domain: string): DemoClinic {
  return {
    name,
    timeZone: DEMO_TIME_ZONE,
    locations: [{ name: 'Main Street', ...CITY }],
    staff: STAFF.map(({ who, ...person }) => ({
      ...person,
      email: `${who}@${domain}.restride.test`,
      note: '',
    })),
  }
}

async function registered(
  { clinic, owner, passwordHash, stage }: Place,
  domain: string,
): Promise<string> {
  const email = `physio@${domain}.restride.test`
  const patientId = await register(await stage.as(email), {
    givenName: 'Nell',
    familyName: 'Harker',
    bornOn: '1994-02-03',
    locale: 'en',
    locationId: clinic.locationIds[0] ?? '',
    leadPhysioId: clinic.staff[email]?.id ?? '',
  })
  const login = { email: `patient@${domain}.restride.test`, name: 'Nell Harker', locale: 'en' }
  await insertPatientLogin(owner, clinic.id, { ...login, patientId, passwordHash })
  return patientId
}

/** One of everything: a decision, a plan, a run with a symptom that raised a flag. */
async function whoRuns(place: Place): Promise<void> {
  const { stage } = place
  const by = () => stage.as('physio@small.restride.test')
  stage.at(-12, MORNING)
  const patientId = await registered(place, 'small')
  const birth = { bornOn: stage.day(-140), mode: 'vaginal', tearGrade: '2' } as const
  const episodeId = await openEpisode(await by(), patientId, birth, 'Run to the lake')
  stage.at(-10, MORNING)
  await assess(await by(), episodeId)
  await decide(await by(), episodeId, {
    decision: 'cleared',
    stage: '12',
    reviewOn: stage.day(1),
    patientMessage: 'You can start walk-runs on flat ground. Tell us about any symptom.',
    signature: 'Nora Quist',
  })
  stage.at(-8, NOON)
  const plan = await makePlan(await by(), episodeId, stage.day(-7))
  await release(await by(), plan.id, '1')
  stage.at(-7, NOON)
  const run = { day: stage.day(-7), minutes: 8, planned: { week: 1, index: 0 } }
  await logRun(await stage.as('patient@small.restride.test'), run, HEAVY)
}
