import type { Clearance } from '@restride/contracts/clearances'
import type { DraftLetter, LetterContent, LetterDraft } from '@restride/contracts/letters'
import { voiceOf } from '../exports/words.ts'
import type { Work } from '../work.ts'
import {
  conditionsSection,
  decisionSection,
  openCriteriaSection,
  reasonsSection,
} from './decision-sections.ts'
import { TITLES, USUAL_TEXTS, WORDS } from './letter-words.ts'
import { planSection } from './plan-section.ts'
import { testsSection } from './tests-section.ts'

/** What a letter about this decision says today. Every value comes from the record; nothing is typed anew. */
export async function composeLetter(
  work: Work,
  clearance: Clearance,
  patientId: string,
  { kind, lang, parts, to }: DraftLetter,
): Promise<LetterDraft> {
  const { actor, today, tx } = work
  const voice = voiceOf(lang, actor.timeZone)
  const { date, say } = voice
  const patient = await tx.patient.findFirstOrThrow({
    where: { id: patientId },
    select: { givenName: true, familyName: true, bornOn: true, location: true },
  })
  // Her name as her doctor and her insurer have it, not as she likes to be called.
  const name = `${patient.givenName} ${patient.familyName}`
  const sections: LetterContent['sections'] = [
    decisionSection(clearance, voice, { timeZone: actor.timeZone, today }),
  ]
  if (parts.includes('conditions')) sections.push(conditionsSection(clearance, voice))
  if (parts.includes('reasons')) sections.push(reasonsSection(clearance, voice))
  if (parts.includes('open_criteria')) sections.push(openCriteriaSection(clearance, voice))
  if (parts.includes('tests')) sections.push(testsSection(clearance, voice))
  if (parts.includes('plan')) sections.push(await planSection(work, clearance.episodeId, voice))
  return {
    usualText: say(USUAL_TEXTS[to](name)),
    content: {
      format: 'restride-letter-1',
      lang,
      title: say(TITLES[kind]),
      from: [actor.clinicName, patient.location.address, patient.location.phone].filter(Boolean),
      writtenOn: date(today),
      about: [
        [say(WORDS.patient), name],
        [say(WORDS.bornOn), date(patient.bornOn.toISOString().slice(0, 10))],
      ],
      sections,
      signedBy: [clearance.decidedBy.name, say(WORDS.physio)],
    },
  }
}
