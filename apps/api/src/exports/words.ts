import type { AuditResource } from '@restride/contracts/audit'
import type { Lang, Text } from '@restride/contracts/primitives'

const NBSP = '\u00a0'
const LOCALE = { en: 'en-CA', fr: 'fr-CA' } satisfies Record<Lang, string>

/** How a chart is written: her language, the clinic's clock. */
export type Voice = {
  say: (text: Text) => string
  /** Of a code whose words may not be known: then the code itself, never nothing. */
  name: (words: Readonly<Record<string, Text>>, code: string) => string
  date: (day: string) => string
  at: (instant: string) => string
  number: (amount: number) => string
}

export function voiceOf(lang: Lang, timeZone: string): Voice {
  const day = new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeZone: 'UTC' })
  const time = new Intl.DateTimeFormat(LOCALE[lang], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  })
  return {
    say: (text) => text[lang],
    name: (words, code) => words[code]?.[lang] ?? code.replaceAll('_', ' '),
    date: (date) => firstOfMonth(day.format(new Date(`${date}T00:00:00Z`)), lang),
    at: (instant) => firstOfMonth(time.format(new Date(instant)), lang),
    number: (amount) => amount.toLocaleString(LOCALE[lang], { maximumFractionDigits: 2 }),
  }
}

function firstOfMonth(date: string, lang: Lang): string {
  return lang === 'fr' ? date.replace(/^1 /u, '1er ') : date
}

/** French writes a no-break space before a colon. */
export const COLON: Text = { en: ': ', fr: `${NBSP}: ` }

export const STATES: Readonly<Record<string, Text>> = {
  met: { en: 'Met', fr: 'Atteint' },
  not_met: { en: 'Not met', fr: 'Non atteint' },
  unknown: { en: 'Not known', fr: 'Inconnu' },
  not_applicable: { en: 'Does not apply', fr: 'Ne s’applique pas' },
}

export const SUGGESTIONS: Readonly<Record<string, Text>> = {
  refer: { en: 'Refer', fr: 'Diriger vers un médecin' },
  hold: { en: 'Hold', fr: 'Attendre' },
  incomplete: { en: 'Incomplete', fr: 'Incomplet' },
  ready_with_cautions: { en: 'Ready, with cautions', fr: 'Prête, avec prudence' },
  ready: { en: 'Ready', fr: 'Prête' },
}

export const DECISIONS: Readonly<Record<string, Text>> = {
  cleared: { en: 'May run', fr: 'Peut courir' },
  cleared_with_conditions: { en: 'May run, with conditions', fr: 'Peut courir, avec conditions' },
  not_cleared: { en: 'Not yet', fr: 'Pas encore' },
  referred: { en: 'Referred', fr: 'Dirigée vers un médecin' },
}

export const KINDS: Readonly<Record<string, Text>> = {
  walk: { en: 'walk', fr: 'marche' },
  walk_run: { en: 'walk and run', fr: 'marche et course' },
  run: { en: 'run', fr: 'course' },
  strength: { en: 'strength', fr: 'renforcement' },
  breathing: { en: 'breathing', fr: 'respiration' },
  rest: { en: 'rest', fr: 'repos' },
}

export const OUTCOMES: Readonly<Record<string, Text>> = {
  done: { en: 'done', fr: 'faite' },
  stopped_early: { en: 'stopped early', fr: 'arrêtée plus tôt' },
  not_today: { en: 'not today', fr: 'pas ce jour-là' },
}

export const SYMPTOMS: Readonly<Record<string, Text>> = {
  urinary_leak: { en: 'leaking urine', fr: 'fuite d’urine' },
  heaviness: { en: 'heaviness', fr: 'lourdeur' },
  dragging: { en: 'dragging', fr: 'tiraillement' },
  bulge: { en: 'a bulge', fr: 'une boule' },
  bowel_leak: { en: 'wind or stool loss', fr: 'fuite de gaz ou de selles' },
  bleeding: { en: 'bleeding', fr: 'saignement' },
  pain: { en: 'pain', fr: 'douleur' },
}

export const VISITS: Readonly<Record<string, Text>> = {
  booked: { en: 'booked', fr: 'prévu' },
  confirmed: { en: 'confirmed', fr: 'confirmé' },
  arrived: { en: 'arrived', fr: 'arrivée' },
  in_room: { en: 'in the room', fr: 'en salle' },
  done: { en: 'done', fr: 'fait' },
  no_show: { en: 'not attended', fr: 'absente' },
  cancelled: { en: 'cancelled', fr: 'annulé' },
}

export const CONSENTS: Readonly<Record<string, Text>> = {
  treatment: { en: 'Examination and treatment', fr: 'Examen et soins' },
  email: { en: 'Contact by e-mail', fr: 'Contact par courriel' },
  text_message: { en: 'Contact by text', fr: 'Contact par texto' },
  statistics: { en: 'De-identified statistics', fr: 'Statistiques dépersonnalisées' },
}

export const CONSENT_STATES: Readonly<Record<string, Text>> = {
  not_asked: { en: 'not asked', fr: 'pas demandé' },
  given: { en: 'given', fr: 'donné' },
  withdrawn: { en: 'withdrawn or refused', fr: 'retiré ou refusé' },
}

export const AUTHORITIES: Readonly<Record<string, Text>> = {
  consent: { en: 'Your consent', fr: 'Votre consentement' },
  continuing_care: { en: 'Continuing care', fr: 'Suite des soins' },
  imminent_danger: { en: 'Imminent danger', fr: 'Danger imminent' },
  law_or_court: { en: 'A law or a court', fr: 'Une loi ou un tribunal' },
  other: { en: 'Another authority', fr: 'Un autre motif' },
}

export const CORRECTION_STATES: Readonly<Record<string, Text>> = {
  open: { en: 'waiting for an answer', fr: 'en attente d’une réponse' },
  accepted: { en: 'accepted', fr: 'acceptée' },
  refused: { en: 'refused', fr: 'refusée' },
}

export const REASONS: Readonly<Record<string, Text>> = {
  emergency: { en: 'Emergency', fr: 'Urgence' },
  covering_colleague: { en: 'Covering for a colleague', fr: 'Remplacement d’une collègue' },
  patient_asked: { en: 'You asked', fr: 'À votre demande' },
  safety_concern: { en: 'Concern for safety', fr: 'Inquiétude pour la sécurité' },
  other: { en: 'Another reason', fr: 'Un autre motif' },
}

export const ACTIONS: Readonly<Record<string, Text>> = {
  read: { en: 'looked', fr: 'consultation' },
  create: { en: 'added', fr: 'ajout' },
  update: { en: 'changed', fr: 'modification' },
  sign: { en: 'signed', fr: 'signature' },
  break_glass: { en: 'opened with a reason', fr: 'ouverture avec motif' },
  export: { en: 'exported', fr: 'exportation' },
  disclose: { en: 'given to somebody', fr: 'remise à quelqu’un' },
  consent: { en: 'consent', fr: 'consentement' },
  amend: { en: 'corrected', fr: 'correction' },
  denied: { en: 'refused', fr: 'refus' },
}

/** Of what belongs to one patient; the rest is in no record of hers. */
export const PARTS: Readonly<Record<string, Text>> = {
  patient: { en: 'details', fr: 'renseignements' },
  patient_name: { en: 'name', fr: 'nom' },
  timeline: { en: 'the course of care', fr: 'déroulement des soins' },
  trends: { en: 'how the weeks went', fr: 'déroulement des semaines' },
  access_log: { en: 'who opened it', fr: 'liste des accès' },
  care_team: { en: 'care team', fr: 'équipe de soins' },
  episode: { en: 'course of care', fr: 'épisode de soins' },
  assessment: { en: 'assessment', fr: 'évaluation' },
  readiness: { en: 'what the rules suggest', fr: 'suggestion des règles' },
  sign_resolution: { en: 'warning sign', fr: 'signe d’alerte' },
  clearance: { en: 'decision about running', fr: 'décision sur la course' },
  plan: { en: 'plan', fr: 'plan' },
  plan_revision: { en: 'plan', fr: 'plan' },
  plan_acknowledgement: { en: 'plan seen', fr: 'plan vu' },
  plan_release: { en: 'level of the plan', fr: 'niveau du plan' },
  session_log: { en: 'session log', fr: 'séance notée' },
  check_in: { en: 'report', fr: 'signalement' },
  flag: { en: 'notice', fr: 'avis' },
  snooze: { en: 'reminder put off', fr: 'rappel reporté' },
  follow_up: { en: 'visit to book', fr: 'rendez-vous à prendre' },
  appointment: { en: 'visit', fr: 'rendez-vous' },
  my_today: { en: 'today', fr: 'aujourd’hui' },
  my_plan: { en: 'plan', fr: 'plan' },
  consent: { en: 'consents', fr: 'consentements' },
  disclosure: { en: 'disclosures', fr: 'communications' },
  correction_request: { en: 'correction', fr: 'correction' },
  break_glass_grant: { en: 'opening with a reason', fr: 'ouverture avec motif' },
  record: { en: 'the whole record', fr: 'dossier complet' },
  letter: { en: 'letter', fr: 'lettre' },
  letter_notice: { en: 'e-mail that a letter is there', fr: 'courriel annonçant une lettre' },
  invitation: { en: 'invitation to sign in', fr: 'invitation à se connecter' },
  account: { en: 'account', fr: 'compte' },
  session: { en: 'session', fr: 'session' },
  request: { en: 'a request', fr: 'demande' },
  stored_answer: { en: 'answer sent again', fr: 'réponse renvoyée' },
} satisfies Partial<Record<AuditResource, Text>>
