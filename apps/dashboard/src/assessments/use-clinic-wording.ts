import type { WordingText } from '@restride/contracts/instrument-wordings'
import type { Lang } from '@restride/contracts/primitives'
import type { MeasureId } from '@restride/rules/measures/measure'
import { useQuery } from '@tanstack/react-query'
import { episodeById } from '../episodes/queries.ts'
import { patientById } from '../patients/queries.ts'
import { wordingById, wordings } from '../wordings/queries.ts'
import { assessmentById } from './queries.ts'

export type ClinicWording =
  | { kind: 'reading' }
  | { kind: 'shown'; wording: WordingText }
  /** `none`: the clinic has loaded none of it. */
  | { kind: 'none' | 'failed' }
  /** Loaded, but not in the language of the form she filled in. */
  | { kind: 'otherLanguage'; language: Lang }

/** The clinic's own text of a questionnaire, in the language of this assessment's patient. */
export function useClinicWording(assessmentId: string, measure: MeasureId): ClinicWording {
  const list = useQuery(wordings)
  const language = useLanguageOfHerForm(assessmentId)
  const ofMeasure = list.data?.data.current.filter((entry) => entry.measure === measure) ?? []
  const id = ofMeasure.find((entry) => entry.language === language.value)?.id
  const text = useQuery({ ...wordingById(id ?? ''), enabled: id !== undefined })

  if (text.data) return { kind: 'shown', wording: text.data }
  if (list.isError || text.isError || language.isError) return { kind: 'failed' }
  if (!list.data || language.value === undefined || id !== undefined) return { kind: 'reading' }
  if (ofMeasure.length === 0) return { kind: 'none' }
  return { kind: 'otherLanguage', language: language.value }
}

/** As her record says; the page has read all of it already. */
function useLanguageOfHerForm(assessmentId: string): { value?: Lang; isError: boolean } {
  const episodeId = useQuery(assessmentById(assessmentId)).data?.data.episodeId
  const episode = useQuery({ ...episodeById(episodeId ?? ''), enabled: episodeId !== undefined })
  const patientId = episode.data?.patientId
  const patient = useQuery({ ...patientById(patientId ?? ''), enabled: patientId !== undefined })
  const isError = episode.isError || patient.isError
  return patient.data ? { value: patient.data.locale, isError } : { isError }
}
