import { describe, expect, it } from 'vitest'
import { daysAgo, TODAY } from '../base-patient.ts'
import { addDays } from '../plain-date.ts'
import type { PlanCheckInput, PlanFinding } from './finding.ts'
import { checkPlan } from './limits.ts'
import type { PlannedSession, PlanWeek } from './plan.ts'

const RUN: PlannedSession = {
  kind: 'walk_run',
  day: 0,
  repeats: 1,
  runSeconds: 60,
  walkSeconds: 90,
  pace: 'easy',
  surface: 'flat',
  buggy: false,
}
function onDays(days: readonly number[], change: Partial<PlannedSession> = {}): PlannedSession[] {
  return days.map((day) => ({ ...RUN, ...change, day }))
}
function plan(...sessions: readonly PlannedSession[][]): PlanWeek[] {
  return sessions.map((ofWeek, index) => ({
    number: index + 1,
    startsOn: addDays(TODAY, 7 * index),
    level: '1',
    sessions: ofWeek,
  }))
}
/** Weeks of one run with these minutes. */
function ofMinutes(...minutes: readonly number[]): PlanWeek[] {
  return plan(...minutes.map((amount) => onDays([0], { runSeconds: 60 * amount })))
}
function findings(part: string, change: Partial<PlanCheckInput>): PlanFinding[] {
  const found = checkPlan({
    today: TODAY,
    weeks: [],
    previous: null,
    history: [],
    releasedLevels: ['1'],
    lastRaisedOn: null,
    babyBornOn: null,
    firstWeekCapMinutes: null,
    ...change,
  })
  return found.filter((one) => one.part === part)
}

type Row = {
  name: string
  part: string
  given: Partial<PlanCheckInput>
  finding: Partial<PlanFinding>
}

describe('a finding says its sum and its reason in both languages', () => {
  it.each<Row>([
    {
      name: 'the first runs',
      part: 'rise',
      given: { weeks: ofMinutes(10) },
      finding: {
        state: 'met',
        value: null,
        limit: null,
        arithmetic: { en: 'First runs', fr: 'Premières courses' },
        reason: {
          en: 'No week rises more than 30\u00A0% over three weeks.',
          fr: 'Aucune semaine ne monte de plus de 30\u00A0% en trois semaines.',
        },
      },
    },
    {
      name: 'the steepest rise that is within',
      part: 'rise',
      given: { weeks: ofMinutes(10, 11, 12.5, 12) },
      finding: {
        state: 'met',
        value: 12.5,
        limit: 13,
        arithmetic: {
          en: '10.0 → 12.5 min, +25.0\u00A0%; at most 13.0',
          fr: '10,0 → 12,5 min, +25,0\u00A0%; au plus 13,0',
        },
      },
    },
    {
      name: 'weeks that only go down',
      part: 'rise',
      given: { weeks: ofMinutes(40, 30, 20) },
      finding: {
        state: 'met',
        value: 30,
        arithmetic: {
          en: '40.0 → 30.0 min, −25.0\u00A0%; at most 52.0',
          fr: '40,0 → 30,0 min, −25,0\u00A0%; au plus 52,0',
        },
      },
    },
    {
      name: 'a first week within the cap',
      part: 'first_week',
      given: { weeks: ofMinutes(18), firstWeekCapMinutes: 18 },
      finding: {
        state: 'met',
        week: null,
        value: 18,
        limit: 18,
        arithmetic: {
          en: '18.0 min; at most 18.0 (3 km at 6 min)',
          fr: '18,0 min; au plus 18,0 (3 km à 6 min)',
        },
        reason: {
          en: 'Her first running week stays within 3 km.',
          fr: 'Sa première semaine de course reste dans les 3 km.',
        },
        patientText: null,
      },
    },
    {
      name: 'a first week over the cap',
      part: 'first_week',
      given: { weeks: ofMinutes(20), firstWeekCapMinutes: 18 },
      finding: {
        state: 'not_met',
        week: 1,
        value: 20,
        limit: 18,
        reason: {
          en: 'Her first running week goes over the cap of 3 km.',
          fr: 'Sa première semaine de course dépasse le plafond de 3 km.',
        },
        patientText: {
          en: 'We begin with short distances.',
          fr: 'On commence par de courtes distances.',
        },
      },
    },
    {
      name: 'no cap',
      part: 'first_week',
      given: { weeks: ofMinutes(20) },
      finding: {
        state: 'not_applicable',
        limit: null,
        arithmetic: { en: 'No cap', fr: 'Pas de plafond' },
        reason: {
          en: 'No cap of the first week applies to her.',
          fr: 'Aucun plafond de première semaine ne s’applique à elle.',
        },
      },
    },
    {
      name: 'a cap for her who has run before',
      part: 'first_week',
      given: {
        weeks: ofMinutes(20),
        firstWeekCapMinutes: 18,
        history: [{ on: daysAgo(1), runMinutes: 5 }],
      },
      finding: {
        state: 'not_applicable',
        limit: 18,
        reason: {
          en: 'She has run before, or the plan has no running.',
          fr: 'Elle a déjà couru, ou le plan n’a pas de course.',
        },
      },
    },
    {
      name: 'a buggy and a birth date nobody knows',
      part: 'buggy',
      given: { weeks: plan(onDays([0, 2], { buggy: true })) },
      finding: {
        state: 'unknown',
        week: 1,
        value: null,
        limit: 6,
        arithmetic: { en: 'Birth date not known', fr: 'Date de naissance inconnue' },
        reason: {
          en: 'Week 1 has a run with the buggy, and the baby’s age is not known.',
          fr: 'La semaine 1 prévoit une course avec la poussette, et l’âge du bébé est inconnu.',
        },
        patientText: {
          en: 'From 6 months with a running buggy.',
          fr: 'À partir de 6 mois avec une poussette de course.',
        },
      },
    },
    {
      name: 'a buggy and a baby of six months',
      part: 'buggy',
      given: { weeks: plan(onDays([0], { buggy: true })), babyBornOn: '2026-05-23' },
      finding: {
        state: 'met',
        week: null,
        arithmetic: { en: 'Six months on 2026-11-23', fr: 'Six mois le 2026-11-23' },
        reason: {
          en: 'Every run with the buggy comes after the baby is 6 months old.',
          fr: 'Chaque course avec la poussette vient après les 6 mois du bébé.',
        },
      },
    },
    {
      name: 'five runs a week',
      part: 'runs_a_week',
      given: { weeks: plan(onDays([0, 1, 2, 3, 4])) },
      finding: {
        state: 'not_met',
        week: 1,
        value: 5,
        limit: 4,
        arithmetic: { en: '5 runs; at most 4', fr: '5 courses; au plus 4' },
        reason: {
          en: 'Week 1 has more than 4 runs.',
          fr: 'La semaine 1 a plus de 4 courses.',
        },
      },
    },
    {
      name: 'runs on two days running',
      part: 'rest_day',
      given: { weeks: plan(onDays([2, 3, 3])) },
      finding: {
        state: 'not_met',
        week: 1,
        value: 1,
        limit: 2,
        arithmetic: {
          en: '1 day after the run before; at least 2',
          fr: '1 jour après la course précédente; au moins 2',
        },
        reason: {
          en: 'Week 1 has runs without a rest day between them.',
          fr: 'La semaine 1 a des courses sans jour de repos entre elles.',
        },
      },
    },
    {
      name: 'two runs on one day',
      part: 'rest_day',
      given: { weeks: plan(onDays([3, 3])) },
      finding: { state: 'not_met', value: 0 },
    },
    {
      name: 'a run far above her longest',
      part: 'session',
      given: { weeks: ofMinutes(30), history: [{ on: daysAgo(3), runMinutes: 25 }] },
      finding: {
        state: 'not_met',
        week: 1,
        value: 30,
        limit: 25 * 1.1,
        arithmetic: {
          en: '25.0 → 30.0 min, +20.0\u00A0%; at most 27.5',
          fr: '25,0 → 30,0 min, +20,0\u00A0%; au plus 27,5',
        },
        reason: {
          en: 'A session in week 1 is more than 10\u00A0% above her longest run of 30 days.',
          fr: 'Une séance de la semaine 1 dépasse de plus de 10\u00A0% sa plus longue course en 30 jours.',
        },
        patientText: {
          en: 'This run would be a big step from your longest one lately.',
          fr: 'Cette course serait un grand pas par rapport à votre plus longue récente.',
        },
      },
    },
    {
      name: 'a longest run below 20 minutes',
      part: 'session',
      given: { weeks: ofMinutes(30), history: [{ on: daysAgo(3), runMinutes: 19 }] },
      finding: {
        state: 'not_applicable',
        week: null,
        arithmetic: { en: 'At most +10\u00A0%', fr: 'Au plus +10\u00A0%' },
        reason: {
          en: 'Her longest run is below 20 minutes.',
          fr: 'Sa plus longue course est de moins de 20 minutes.',
        },
      },
    },
    {
      name: 'levels that wait for a release',
      part: 'release',
      given: { weeks: plan([RUN], [RUN], [RUN]).map(atLevel('2')), releasedLevels: ['1'] },
      finding: {
        state: 'not_met',
        week: 1,
        arithmetic: { en: 'Level 2', fr: 'Niveau 2' },
        reason: {
          en: 'Level 2 is not released. A draft can be saved, not started.',
          fr: 'Le niveau 2 n’est pas autorisé. Le brouillon peut être gardé, pas commencé.',
        },
      },
    },
    {
      name: 'later levels that wait for a release, beside one that is past',
      part: 'release',
      given: {
        today: addDays(TODAY, 7),
        weeks: plan([RUN], [RUN], [RUN], [RUN]).map((week) =>
          week.number === 2 ? week : { ...week, level: '2' },
        ),
      },
      finding: {
        state: 'met',
        week: null,
        arithmetic: {
          en: '2 later weeks wait for a release',
          fr: '2 semaines à venir attendent une autorisation',
        },
        reason: {
          en: 'No level is started without its release. Nothing advances by itself.',
          fr: 'Aucun niveau ne commence sans autorisation. Rien n’avance tout seul.',
        },
      },
    },
    {
      name: 'three variables raised together',
      part: 'one_at_a_time',
      given: {
        weeks: plan([RUN], onDays([0], { runSeconds: 65, repeats: 2, pace: 'steady' })),
      },
      finding: {
        state: 'not_met',
        week: 2,
        value: 3,
        limit: 1,
        arithmetic: {
          en: 'interval length, repeats and pace',
          fr: 'durée des intervalles, répétitions et allure',
        },
        reason: {
          en: 'Week 2 raises interval length, repeats and pace together. Raise one at a time.',
          fr: 'La semaine 2 monte ensemble\u00A0: durée des intervalles, répétitions et allure. Une seule à la fois.',
        },
      },
    },
    {
      name: 'a raise too soon',
      part: 'spacing',
      given: { weeks: plan([RUN], onDays([0], { repeats: 2 })), lastRaisedOn: daysAgo(6) },
      finding: {
        state: 'not_met',
        week: 2,
        value: 13,
        limit: 14,
        arithmetic: { en: '13 days; at least 14', fr: '13 jours; au moins 14' },
        reason: {
          en: 'Less than 14 days since the last raise.',
          fr: 'Moins de 14 jours depuis la dernière hausse.',
        },
      },
    },
    {
      name: 'a raise late enough',
      part: 'spacing',
      given: { weeks: plan([RUN], onDays([0], { repeats: 2 })), lastRaisedOn: daysAgo(7) },
      finding: {
        state: 'met',
        week: null,
        value: 14,
        reason: {
          en: 'Raises lie far enough apart.',
          fr: 'Les hausses sont assez espacées.',
        },
      },
    },
    {
      name: 'a step of more than 10 % a week',
      part: 'size',
      given: { weeks: ofMinutes(20, 23) },
      finding: {
        state: 'not_met',
        week: 2,
        value: 23,
        limit: 22,
        arithmetic: {
          en: '20.0 → 23.0 min, +15.0\u00A0%; at most 22.0',
          fr: '20,0 → 23,0 min, +15,0\u00A0%; au plus 22,0',
        },
        reason: {
          en: 'Week 2 rises more than 10\u00A0% for each whole week since the last change (1).',
          fr: 'La semaine 2 monte de plus de 10\u00A0% pour chaque semaine entière depuis le dernier changement (1).',
        },
      },
    },
  ])('$part: $name', ({ finding, given, part }) => {
    expect(findings(part, given)).toMatchObject([finding])
  })

  it('finds nothing in a plan without a week', () => {
    const broken = checkPlan({
      today: TODAY,
      weeks: [],
      previous: null,
      history: [{ on: daysAgo(1), runMinutes: 5 }],
      releasedLevels: [],
      lastRaisedOn: TODAY,
      babyBornOn: null,
      firstWeekCapMinutes: 18,
    }).filter(({ state }) => state === 'not_met' || state === 'unknown')

    expect(broken).toEqual([])
  })
})

function atLevel(level: PlanWeek['level']) {
  return (week: PlanWeek): PlanWeek => ({ ...week, level })
}
