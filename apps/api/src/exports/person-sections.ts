import type { Chart } from '@restride/contracts/export'
import { listOr, type Section } from './section.ts'
import {
  ACTIONS,
  AUTHORITIES,
  COLON,
  CONSENT_STATES,
  CONSENTS,
  CORRECTION_STATES,
  PARTS,
  REASONS,
  VISITS,
  type Voice,
} from './words.ts'

const NONE = { en: 'None.', fr: 'Rien.' }

/** Who she is, how to reach her, who cares for her. */
export function detailsSection({ careTeam, patient }: Chart, voice: Voice): Section {
  const { date, say } = voice
  return {
    title: say({ en: 'Your details', fr: 'Vos renseignements' }),
    blocks: [
      {
        kind: 'facts',
        rows: [
          [say({ en: 'Name', fr: 'Nom' }), `${patient.givenName} ${patient.familyName}`],
          [
            say({ en: 'Called', fr: 'Appelée' }),
            patient.preferredName ?? say({ en: 'not stated', fr: 'non précisé' }),
          ],
          [say({ en: 'Born', fr: 'Née le' }), date(patient.bornOn)],
          [say({ en: 'Telephone', fr: 'Téléphone' }), patient.phone ?? '–'],
          [say({ en: 'E-mail', fr: 'Courriel' }), patient.email ?? '–'],
          [
            say({ en: 'Care team', fr: 'Équipe de soins' }),
            careTeam.members.map(({ name }) => name).join(', '),
          ],
        ],
      },
    ],
  }
}

export function visitsSection({ appointments }: Chart, { at, name, say }: Voice): Section {
  const items = appointments.map(
    ({ locationName, physioName, startsAt, status }) =>
      `${at(startsAt)} · ${physioName}, ${locationName} · ${name(VISITS, status)}`,
  )
  return {
    title: say({ en: 'Visits', fr: 'Rendez-vous' }),
    blocks: [listOr(items, say(NONE))],
  }
}

export function consentsSection({ consents }: Chart, { date, name, say }: Voice): Section {
  return {
    title: say({ en: 'Consents', fr: 'Consentements' }),
    blocks: consents.flatMap(({ current, events, kind, state }) => [
      {
        kind: 'heading' as const,
        text: `${name(CONSENTS, kind)} · ${name(CONSENT_STATES, state)}`,
      },
      { kind: 'text' as const, text: say(current.text) },
      {
        kind: 'list' as const,
        items: events.map(
          ({ given, on, recordedBy, textVersion }) =>
            `${date(on)} · ${name(CONSENT_STATES, given ? 'given' : 'withdrawn')} · ${recordedBy.name} · ${textVersion}`,
        ),
      },
    ]),
  }
}

export function disclosuresSection({ disclosures }: Chart, { date, name, say }: Voice): Section {
  const items = disclosures.map(
    ({ authority, description, disclosedOn, purpose, recipient }) =>
      `${date(disclosedOn)} · ${recipient} · ${purpose} · ${name(AUTHORITIES, authority)}${say(COLON)}${description}`,
  )
  return {
    title: say({ en: 'To whom something was given', fr: 'À qui quelque chose a été remis' }),
    blocks: [listOr(items, say(NONE))],
  }
}

/** A refusal with its reason, and her statement beside it. */
export function correctionsSection({ corrections }: Chart, voice: Voice): Section {
  const { at, date, name, say } = voice
  const title = say({ en: 'Corrections you asked for', fr: 'Corrections demandées' })
  if (corrections.length === 0) return { title, blocks: [{ kind: 'text', text: say(NONE) }] }
  return {
    title,
    blocks: corrections.flatMap(({ answer, dueOn, request, requestedAt, statement, status }) => {
      const due = say({ en: 'Answer due', fr: 'Réponse attendue le' })
      const rows: [string, string][] = [
        [say({ en: 'You asked', fr: 'Votre demande' }), request],
        answer === null
          ? [due, date(dueOn)]
          : [
              say({ en: 'Answer', fr: 'Réponse' }),
              `${answer.text} (${answer.by.name}, ${at(answer.at)})`,
            ],
      ]
      if (statement !== null) {
        rows.push([say({ en: 'Your statement', fr: 'Votre déclaration' }), statement.text])
      }
      return [
        {
          kind: 'heading' as const,
          text: `${at(requestedAt)} · ${name(CORRECTION_STATES, status)}`,
        },
        { kind: 'facts' as const, rows },
      ]
    }),
  }
}

export function accessSection({ accessLog, breakGlass }: Chart, voice: Voice): Section {
  const { at, name, say } = voice
  const opened = breakGlass.map(
    ({ grantedAt, reason, reasonCode, who }) =>
      `${at(grantedAt)} · ${who} · ${name(REASONS, reasonCode)}${say(COLON)}${reason}`,
  )
  return {
    title: say({ en: 'Who opened your record', fr: 'Qui a ouvert votre dossier' }),
    blocks: [
      {
        kind: 'heading',
        text: say({ en: 'From outside your care team', fr: 'Hors de votre équipe de soins' }),
      },
      listOr(opened, say({ en: 'Nobody.', fr: 'Personne.' })),
      { kind: 'heading', text: say({ en: 'Everyone', fr: 'Tout le monde' }) },
      listOr(
        accessLog.map(
          ({ action, at: when, what, who }) =>
            `${at(when)} · ${who ?? '–'} · ${name(ACTIONS, action)} · ${name(PARTS, what)}`,
        ),
        say(NONE),
      ),
    ],
  }
}
