import type { Draft, Section } from './draft.ts'

const isAnswered = (value: unknown) => value !== null

/** The sections in which nothing is left to ask; what is optional there may be blank. */
export function completeSections(draft: Draft, testsDone: boolean): Section[] {
  const isComplete: Record<Section, boolean> = {
    screening: isScreened(draft),
    symptoms: isTold(draft),
    tests: testsDone,
    ...examined(draft),
    background: isBackgroundKnown(draft),
    questionnaires: isEpdsSettled(draft),
    notes: draft.notes.trim() !== '',
  }
  return keysThatAre(isComplete)
}

function isScreened({ findings: { conditions, screening } }: Draft): boolean {
  const clear = Object.values(conditions.answers).every(({ present }) => present !== null)
  return clear && Object.values(screening.signs).every(isAnswered)
}

function isTold({ findings: { healing, symptoms } }: Draft): boolean {
  const { painSite: _site, ...asked } = symptoms
  return [...Object.values(asked), healing.wound, healing.bleeding].every(isAnswered)
}

/** A declined examination is an answer to all of it. */
function examined({ findings }: Draft) {
  const { internalExam, oxfordGrade: _grade, avulsion: _avulsion, ...asked } = findings.pelvicFloor
  const { doming, tension } = findings.abdominalWall
  const breathing = [...Object.values(findings.breathing), findings.alignment.holdsNeutralPelvis]
  return {
    pelvicFloor:
      internalExam === 'declined' ||
      (internalExam === 'done' && Object.values(asked).every(isAnswered)),
    abdominalWall: [doming, tension].every(isAnswered),
    breathing: breathing.every(isAnswered),
  }
}

function isBackgroundKnown({ findings: { background } }: Draft): boolean {
  const { braTalkedAbout, energyTalkedAbout, feedingTalkedAbout, ...asked } = background
  const talked = [braTalkedAbout, energyTalkedAbout, feedingTalkedAbout].every(isAnswered)
  return Object.values(asked).every(isAnswered) && (talked || background.breastfeeding === 'no')
}

/** Never offered is an answer; begun asks for item 10 and the total. */
function isEpdsSettled({ findings: { epds } }: Draft): boolean {
  if (epds.begun === 'no') return true
  return epds.begun === 'yes' && epds.item10 !== null && epds.total !== null
}

function keysThatAre(isComplete: Record<Section, boolean>): Section[] {
  // Object.entries forgets the keys' type.
  const sections = Object.entries(isComplete) as [Section, boolean][]
  return sections.filter(([, isTrue]) => isTrue).map(([section]) => section)
}
