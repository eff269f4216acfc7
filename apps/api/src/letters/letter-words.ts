import type { LetterKind, LetterTo } from '@restride/contracts/letters'
import type { Text } from '@restride/contracts/primitives'

export const TITLES: Record<LetterKind, Text> = {
  clearance_letter: { en: 'Letter about running', fr: 'Lettre au sujet de la course' },
  run_passport: { en: 'Run passport', fr: 'Passeport de course' },
}

/** The clinic's words for each reader; the physiotherapist changes them as she likes. */
export const USUAL_TEXTS: Record<LetterTo, (name: string) => Text> = {
  family_doctor: (name) => ({
    en: `I have seen ${name} about returning to running after childbirth. My decision is below. Please call the clinic with any question.`,
    fr: `J’ai vu ${name} au sujet du retour à la course après l’accouchement. Ma décision figure ci-dessous. N’hésitez pas à appeler la clinique.`,
  }),
  patient: () => ({
    en: 'This is my decision about your return to running, for your own papers. Call the clinic if anything is not clear.',
    fr: 'Voici ma décision sur votre retour à la course, pour vos papiers. Appelez la clinique si quelque chose n’est pas clair.',
  }),
  insurer: (name) => ({
    en: `This confirms the decision about return to running for ${name}. It holds what the purpose needs and no more.`,
    fr: `Ceci confirme la décision sur le retour à la course pour ${name}. Elle contient ce que le but demande, sans plus.`,
  }),
  other_clinic: (name) => ({
    en: `${name} takes this with her. It holds what was decided and found here, so that her care goes on without a break.`,
    fr: `${name} emporte ceci avec elle. On y trouve ce qui a été décidé et constaté ici, pour que ses soins continuent.`,
  }),
}

export const WORDS = {
  patient: { en: 'Patient', fr: 'Patiente' },
  bornOn: { en: 'Born on', fr: 'Née le' },
  decision: { en: 'Decision', fr: 'Décision' },
  decisionBefore: { en: 'Decision until then', fr: 'Décision jusque-là' },
  stage: { en: 'Up to level', fr: 'Jusqu’au niveau' },
  decidedOn: { en: 'Decided on', fr: 'Décidée le' },
  reviewOn: { en: 'To be looked at again by', fr: 'À revoir d’ici le' },
  expiresOn: { en: 'Last day it counts', fr: 'Dernier jour où elle compte' },
  conditions: { en: 'Conditions', fr: 'Conditions' },
  noConditions: { en: 'None.', fr: 'Aucune.' },
  reasons: { en: 'Why it was decided so', fr: 'Pourquoi il en a été décidé ainsi' },
  asSuggested: {
    en: 'As the criteria suggest; no other reason was recorded.',
    fr: 'Comme les critères le suggèrent; aucune autre raison n’a été notée.',
  },
  openCriteria: {
    en: 'Criteria not met or not known that day',
    fr: 'Critères non atteints ou inconnus ce jour-là',
  },
  noOpenCriteria: { en: 'None.', fr: 'Aucun.' },
  tests: { en: 'Tests', fr: 'Tests' },
  notTested: { en: 'Not tested', fr: 'Non testé' },
  left: { en: 'left', fr: 'gauche' },
  right: { en: 'right', fr: 'droite' },
  noSymptom: { en: 'no symptom', fr: 'aucun symptôme' },
  symptomsUnknown: { en: 'symptoms not all recorded', fr: 'symptômes pas tous notés' },
  plan: { en: 'Running plan', fr: 'Plan de course' },
  noPlan: { en: 'There is no plan at the moment.', fr: 'Il n’y a pas de plan en ce moment.' },
  released: { en: 'Released levels', fr: 'Niveaux ouverts' },
  noneReleased: { en: 'none yet', fr: 'aucun encore' },
  week: { en: 'Week', fr: 'Semaine' },
  level: { en: 'level', fr: 'niveau' },
  run: { en: 'run', fr: 'course' },
  walk: { en: 'walk', fr: 'marche' },
  sessions: { en: 'sessions', fr: 'séances' },
  session: { en: 'session', fr: 'séance' },
  physio: { en: 'Physiotherapist', fr: 'Physiothérapeute' },
} satisfies Record<string, Text>

/** What stands first when the decision no longer lets her run. */
export const STOPPED = {
  suspended: (date: Text): Text => ({
    en: `Suspended on ${date.en}: no running until a new decision.`,
    fr: `Suspendue le ${date.fr}\u00a0: pas de course avant une nouvelle décision.`,
  }),
  expired: (date: Text): Text => ({
    en: `Ended on ${date.en}: no running until a new decision.`,
    fr: `Terminée le ${date.fr}\u00a0: pas de course avant une nouvelle décision.`,
  }),
}

export const UNITS: Readonly<Record<string, Text>> = {
  reps: { en: '', fr: '' },
  s: { en: 's', fr: 's' },
  min: { en: 'min', fr: 'min' },
}

export const IN_TESTS: Readonly<Record<string, Text>> = {
  doming: { en: 'doming of the belly', fr: 'bombement du ventre' },
}
