const accessLog = {
  title: 'Who opened my record',
  sub: 'Everyone who looked at it or changed it, newest first.',
  ask: 'Something looks odd? Ask your clinic’s privacy officer.',
  emptyText: 'Nobody has opened it yet.',
  staffTitle: 'Who opened this record',
  staffSub: 'The patient sees the same list.',
  empty: 'Nobody has opened it yet',
  failed: 'The list could not be loaded.',
  older: 'Show older',
  you: 'You',
  act: '{{action}}: {{thing}}',
  part: 'a part of the record',
  action: {
    viewed: 'Looked at',
    created: 'Added',
    changed: 'Changed',
    signed: 'Signed',
    opened_with_reason: 'Opened with a reason, from outside the care team',
    exported: 'Made a copy of',
    disclosed: 'Shared',
    refused: 'Tried to look, and was not let in.',
  },
  role: {
    physio: 'physiotherapist',
    front_desk: 'front desk',
    clinic_admin: 'clinic administrator',
    privacy_officer: 'privacy officer',
    patient: 'patient',
  },
  thing: {
    access_log: 'this list',
    appointment: 'visits',
    assessment: 'assessment',
    break_glass_grant: 'the record',
    care_team: 'care team',
    consent: 'consents',
    correction_request: 'a correction',
    disclosure: 'what was given to others',
    patient_name: 'name',
    record: 'the whole record',
    audit_event: 'entries of this list',
    check_in: 'how it felt the morning after',
    clearance: 'decision about running',
    episode: 'course of care',
    flag: 'a warning',
    follow_up: 'next visit to book',
    my_plan: 'plan',
    my_today: 'today’s page',
    patient: 'name and contact details',
    plan: 'plan',
    plan_acknowledgement: 'that you saw your plan',
    plan_release: 'next level of the plan',
    plan_revision: 'earlier plans',
    readiness: 'readiness to run',
    session_log: 'logged sessions',
    sign_resolution: 'a warning sign',
    timeline: 'timeline',
    trends: 'how your weeks went',
  },
} as const

export default accessLog

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'access-log': typeof accessLog
  }
}
