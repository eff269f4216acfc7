import { contactPreferenceSchema } from '@restride/contracts/contact'
import type { CreatePatient } from '@restride/contracts/people'
import { langSchema } from '@restride/contracts/primitives'
import { z } from 'zod'
import type { FieldError } from '../ui/error-summary.tsx'

/** What is typed so far; `null` is not chosen yet. */
export const demographicsSchema = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  bornOn: z.string().nullable(),
  locale: langSchema.nullable(),
  phone: z.string(),
  email: z.string(),
  contactPreference: contactPreferenceSchema.nullable(),
  locationId: z.string().nullable(),
  leadPhysioId: z.string().nullable(),
})
export type Demographics = z.infer<typeof demographicsSchema>

export const BLANK_DEMOGRAPHICS: Demographics = {
  givenName: '',
  familyName: '',
  preferredName: '',
  bornOn: null,
  locale: null,
  phone: '',
  email: '',
  contactPreference: null,
  locationId: null,
  leadPhysioId: null,
}

export type DemographicsProblem =
  | 'givenName'
  | 'familyName'
  | 'bornOn'
  | 'bornOnPast'
  | 'locale'
  | 'phone'
  | 'email'
  | 'emailShape'
  | 'contactPreference'
  | 'location'
  | 'leadPhysio'

/** What can be sent, or what is missing, in the order of the fields. */
export function toPatient(
  form: Demographics,
  today: string,
  say: (problem: DemographicsProblem) => string,
): { patient: CreatePatient } | { errors: FieldError[] } {
  const errors: FieldError[] = []
  const refuse = (fieldId: string, problem: DemographicsProblem) =>
    errors.push({ fieldId, message: say(problem) })
  const text = (value: string) => value.trim()
  const orNull = (value: string) => text(value) || null
  const { bornOn, contactPreference, leadPhysioId, locale, locationId } = form

  if (text(form.givenName) === '') refuse('givenName', 'givenName')
  if (text(form.familyName) === '') refuse('familyName', 'familyName')
  if (bornOn === null) refuse('bornOn', 'bornOn')
  else if (bornOn >= today) refuse('bornOn', 'bornOnPast')
  if (locale === null) refuse('locale', 'locale')
  if (contactPreference === null) refuse('contactPreference', 'contactPreference')
  const needsPhone = contactPreference === 'call' || contactPreference === 'text'
  if (needsPhone && text(form.phone) === '') refuse('phone', 'phone')
  if (contactPreference === 'email' && text(form.email) === '') refuse('email', 'email')
  else if (text(form.email) !== '' && !z.email().safeParse(text(form.email)).success)
    refuse('email', 'emailShape')
  if (locationId === null) refuse('locationId', 'location')
  if (leadPhysioId === null) refuse('leadPhysioId', 'leadPhysio')

  if (
    errors.length > 0 ||
    bornOn === null ||
    locale === null ||
    contactPreference === null ||
    locationId === null ||
    leadPhysioId === null
  )
    return { errors }
  return {
    patient: {
      givenName: text(form.givenName),
      familyName: text(form.familyName),
      preferredName: orNull(form.preferredName),
      bornOn,
      locale,
      phone: orNull(form.phone),
      email: orNull(form.email),
      contactPreference,
      locationId,
      leadPhysioId,
    },
  }
}
