import { z } from 'zod'
import type { ScreenName, Take } from '../../apps/dashboard/src/pages/states/screens.ts'
import { madeUpWording } from '../../tests/support/wordings.ts'
import type { Caller } from './caller.ts'

/** Where a screen is found and by whom (`null`: nobody is signed in); `denied` is somebody who may not. */
export type Place = {
  takes: { readonly [Name in Take]?: readonly [email: string | null, path: string] }
  denied: string | null
}
export type Finder = (email: string) => Promise<Caller>

const JO = 'physio@demo.restride.test'
const TESS = 'physio2@demo.restride.test'
const DESK = 'desk@demo.restride.test'
const ADMIN = 'admin@demo.restride.test'
const PRIVACY = 'privacy@demo.restride.test'
const MAYA = 'patient@demo.restride.test'
const AMARA = 'amara@demo.restride.test'
const FIRST_PATIENT = 'patient@first.restride.test'
/** Who has never seen the tour. */
export const NEW_TO_IT = 'physio@first.restride.test'

const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), familyName: z.string().optional() })),
})

/** The addresses of this recording. */
export async function findPlaces(as: Finder): Promise<Record<ScreenName, Place>> {
  const jos = await finderOf(await as(JO))
  const tess = await finderOf(await as(TESS))
  const first = await finderOf(await as(NEW_TO_IT))
  const draft = `/assessments/${await tess.newest('Fox', 'assessments')}`
  const section = (name: string) => tabOf(`${draft}?section=${name}`)
  const maya = jos.patient('Thompson')
  const nell = first.patient('Harker')
  await loadMadeUpWording(await as(ADMIN))
  const logs = await itemsOf(await as(MAYA), '/me/session-logs?limit=1')
  return {
    ...listsOfStaff(),
    ...ofPatients(logs[0]?.id ?? ''),
    ...open(),
    overview: {
      takes: {
        empty: [NEW_TO_IT, `/patients/${nell}`],
        many: [JO, `/patients/${jos.patient('Ndiaye')}`],
      },
      denied: TESS,
    },
    decide: jo(`/episodes/${await jos.episode('Shah')}/decide`),
    'decide-referral': tabOf(`/episodes/${await tess.episode('Pereira')}/decide`),
    assessment: { takes: { many: [TESS, draft] }, denied: JO },
    'assessment-symptoms': section('symptoms'),
    'assessment-tests': section('tests'),
    'assessment-pelvic-floor': section('pelvicFloor'),
    'assessment-abdominal-wall': section('abdominalWall'),
    'assessment-breathing': section('breathing'),
    'assessment-background': section('background'),
    'assessment-questionnaires': section('questionnaires'),
    'assessment-notes': section('notes'),
    'assessment-signed': jo(`/assessments/${await jos.newest('Shah', 'assessments')}`),
    plan: jo(`/plans/${await jos.plan('Weber')}`),
    'new-plan': jo(`/episodes/${await jos.episode('Cardinal')}/plan`),
    letter: jo(`/patients/${maya}/letter/${await jos.newest('Thompson', 'clearances')}`),
    record: {
      takes: {
        empty: [NEW_TO_IT, `/patients/${nell}/record`],
        many: [JO, `/patients/${maya}/record`],
      },
      denied: TESS,
    },
    access: {
      takes: {
        empty: [NEW_TO_IT, `/patients/${nell}/access`],
        many: [JO, `/patients/${maya}/access`],
      },
      denied: TESS,
    },
  }
}

/** What a licensed clinic brings, in sentences that nobody owns. */
async function loadMadeUpWording(admin: Caller): Promise<void> {
  const { status } = await admin.post(
    '/instrument-wordings',
    { file: madeUpWording('pgi-i') },
    { 'if-match': '"0"' },
  )
  if (status !== 201) throw new Error(`The made-up wording was refused: ${status}`)
}

function listsOfStaff() {
  const physios = everyClinic('physio', 'physio@demo.restride.test', PRIVACY)
  const desks = everyClinic('desk', DESK, PRIVACY)
  const officers = everyClinic('privacy', PRIVACY, JO)
  const admins = everyClinic('admin', ADMIN, JO)
  return {
    worklist: physios('/worklist'),
    'worklist-tour': { takes: { many: [NEW_TO_IT, '/worklist'] }, denied: null },
    'worklist-waiting': physios('/worklist?list=waiting'),
    'worklist-snoozed': physios('/worklist?list=snoozed'),
    'worklist-done': physios('/worklist?list=done'),
    patients: physios('/patients'),
    'new-patient': { takes: { many: [JO, '/patients/new'] }, denied: null },
    oversight: physios('/oversight'),
    rules: { takes: { many: [JO, '/rules/1.0.0'] }, denied: DESK },
    help: { takes: { many: [JO, '/help'] }, denied: null },
    account: { takes: { many: [JO, '/account'] }, denied: null },
    desk: desks('/desk'),
    'desk-snoozed': desks('/desk?list=snoozed'),
    'desk-booked': desks('/desk?list=booked'),
    day: desks('/desk/day?date=2026-12-02'),
    staff: admins('/staff'),
    'clinic-settings': admins('/clinic/sign-in-rules'),
    wordings: { ...admins('/clinic/questionnaires'), denied: null },
    'oversight-admin': { takes: { many: [ADMIN, '/oversight'] }, denied: null },
    reviews: officers('/reviews'),
    audit: officers('/audit'),
    'unlinked-access': officers('/audit/unlinked'),
  } as const satisfies Partial<Record<ScreenName, Place>>
}

/** Empty in the clinic that opened today, one in the one with a single patient. */
function everyClinic(who: string, many: string, denied: string) {
  return (path: string): Place => ({
    takes: {
      empty: [`${who}@new.restride.test`, path],
      one: [`${who}@small.restride.test`, path],
      many: [many, path],
    },
    denied,
  })
}

function ofPatients(sessionLogId: string) {
  const hers = (path: string): Place => ({
    takes: { empty: [FIRST_PATIENT, path], many: [MAYA, path] },
    denied: null,
  })
  return {
    today: hers('/today'),
    'today-paused': { takes: { many: [AMARA, '/today'] }, denied: null },
    timer: hers('/today/timer'),
    log: hers('/log'),
    'log-symptoms': hers('/log?step=symptoms'),
    'next-morning': hers(`/next-morning/${sessionLogId}`),
    'feel-wrong': hers('/feel-wrong'),
    progress: hers('/progress'),
    visits: hers('/visits'),
    'my-record': hers('/my-record'),
    'my-access': hers('/my-access'),
  } as const satisfies Partial<Record<ScreenName, Place>>
}

function open() {
  const anybody = (path: string): Place => ({ takes: { many: [null, path] }, denied: null })
  return {
    'sign-in': anybody('/sign-in'),
    'sign-in-link': anybody('/sign-in/link#a-link'),
    welcome: anybody('/welcome#a-link'),
    'choose-password': anybody('/choose-password#a-link'),
    'not-found': anybody('/nowhere'),
  } as const satisfies Partial<Record<ScreenName, Place>>
}

function jo(path: string): Place {
  return { takes: { many: [JO, path] }, denied: TESS }
}

function tabOf(path: string): Place {
  return { takes: { many: [TESS, path] }, denied: null }
}

/** Finds by family name whatever belongs to somebody's patients. */
async function finderOf(caller: Caller) {
  const patients = await itemsOf(caller, '/patients?limit=200')
  const patient = (name: string) => patients.find(({ familyName }) => familyName === name)?.id ?? ''
  const episode = async (name: string) =>
    (await itemsOf(caller, `/patients/${patient(name)}/episodes`))[0]?.id ?? ''
  return {
    patient,
    episode,
    newest: async (name: string, what: string) =>
      (await itemsOf(caller, `/episodes/${await episode(name)}/${what}`))[0]?.id ?? '',
    plan: async (name: string) => {
      const { body } = await caller.get(`/episodes/${await episode(name)}`)
      return z.object({ planId: z.string() }).parse(body).planId
    },
  }
}

async function itemsOf(caller: Caller, path: string) {
  return listSchema.parse((await caller.get(path)).body).items
}
