import type { Lang, Ruleset, Source, Text } from '@restride/rules/criterion'
import { inGroups } from '@restride/rules/reference/groups'
import { INTRODUCTION, type Passage } from '@restride/rules/reference/introduction'
import {
  COUNTS_FOR,
  MET_WHEN,
  NO_THRESHOLD,
  PROFILES,
  SHE_READS,
  SHE_READS_NOTHING,
  SOURCES,
  TITLE,
} from '@restride/rules/reference/page-words'
import { type ReferenceCriterion, referenceOf } from '@restride/rules/reference/reference'
import { LABELS, worthOf } from '@restride/rules/reference/source-words'
import { thresholdInWords } from '@restride/rules/reference/threshold-words'

const PRINTED: Text = {
  en: 'Printed from the rules themselves by `npm run --silent rules -- reference`. Nobody edits it by hand.',
  fr: 'Imprimé à partir des règles elles-mêmes par `npm run --silent rules -- reference --lang fr`. Personne ne le modifie à la main.',
}
const VERSION: Text = { en: 'Rules version', fr: 'Version des règles' }
const CONTENTS: Text = { en: 'Contents', fr: 'Sommaire' }
const PLAN_RULES: Text = {
  en: 'The limits of a plan (PL-1 to PL-6) and what a logged session means (SL-1) are in [README.md](README.md).',
  fr: 'Les limites d’un programme (PL-1 à PL-6) et ce que veut dire une séance notée (SL-1) sont dans [README.md](README.md), en anglais.',
}

/** The page "How readiness works" in Markdown, for people outside the app. */
export function referenceCommand(ruleset: Ruleset, lang: Lang): string {
  const groups = inGroups(referenceOf(ruleset))
  const contents = groups.flatMap(({ criteria, title }) => [
    `- ${title[lang]}`,
    ...criteria.map((one) => `  - [${one.id}](#${one.id}) ${one.title[lang]}`),
  ])
  const blocks = [
    `# ${TITLE[lang]}`,
    `${VERSION[lang]} ${ruleset.version}. ${PRINTED[lang]}`,
    ...INTRODUCTION.flatMap((passage) => introduced(passage, lang)),
    `## ${CONTENTS[lang]}`,
    contents.join('\n'),
    PLAN_RULES[lang],
    ...groups.flatMap(({ criteria, title }) => [
      `## ${title[lang]}`,
      ...criteria.flatMap((criterion) => section(criterion, lang)),
    ]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function introduced({ isOrdered, items, paragraphs, title }: Passage, lang: Lang): string[] {
  const lines = items.map(({ name, text }, index) => {
    const mark = isOrdered ? `${index + 1}.` : '-'
    return `${mark} **${name[lang]}**${colonIn(lang)} ${text[lang]}`
  })
  return [
    `## ${title[lang]}`,
    ...paragraphs.map((text) => text[lang]),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
  ]
}

function section(criterion: ReferenceCriterion, lang: Lang): string[] {
  const { countsFor, id, patientText, question, sources, title } = criterion
  return [
    // The anchor that the app's page has too.
    `<a id="${id}"></a>\n\n### ${id} ${title[lang]}`,
    question[lang],
    [
      `- **${MET_WHEN[lang]}**${colonIn(lang)} ${thresholdLine(criterion, lang)}`,
      `- **${COUNTS_FOR[lang]}**${colonIn(lang)} ${countsFor[lang]}`,
      `- **${SHE_READS[lang]}**${colonIn(lang)} ${(patientText ?? SHE_READS_NOTHING)[lang]}`,
      `- **${SOURCES[lang]}**`,
      ...sources.map((source) => `  - ${sourceLine(source, lang)}`),
    ].join('\n'),
  ]
}

function thresholdLine({ thresholds }: ReferenceCriterion, lang: Lang): string {
  const inWords = (profile: keyof typeof thresholds) =>
    (thresholdInWords(thresholds[profile]) ?? NO_THRESHOLD)[lang]
  const [goom2019, article2021] = [inWords('goom2019'), inWords('article2021')]
  if (goom2019 === article2021) return goom2019
  return `${goom2019} (${PROFILES.goom2019[lang]}); ${article2021} (${PROFILES.article2021[lang]})`
}

/** A clinic protocol cites nobody: its label says what it is. */
function sourceLine(source: Source, lang: Lang): string {
  const { citation, label, locator } = source
  const cited = label === 'clinic' ? locator : `${citation}; ${locator}`
  return `**${LABELS[label][lang]}**${colonIn(lang)} ${cited}. *${worthOf(source)[lang]}*`
}

function colonIn(lang: Lang): string {
  return lang === 'fr' ? '\u00A0:' : ':'
}
