import type { Lang, Source, Text } from '@restride/rules/criterion'

/** Every finding says why, what the patient reads and where it comes from. */
export function inLanguage(
  finding: { reason: Text; patientText: Text | null; sources: readonly Source[] },
  lang: Lang,
) {
  const { reason, patientText, sources } = finding
  return { reason: reason[lang], patientText: patientText?.[lang] ?? null, source: sources }
}
