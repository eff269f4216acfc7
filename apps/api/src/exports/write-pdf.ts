import type { Chart } from '@restride/contracts/export'
import { patientName } from '../patients/care-team.ts'
import { episodeSections } from './episode-sections.ts'
import {
  accessSection,
  consentsSection,
  correctionsSection,
  detailsSection,
  disclosuresSection,
  visitsSection,
} from './person-sections.ts'
import type { Block, Section } from './section.ts'
import {
  bullets,
  facts,
  gap,
  heading,
  type Paper,
  paragraph,
  within,
  writeTagged,
} from './tagged-pdf.ts'
import { type Voice, voiceOf } from './words.ts'

const BODY_SIZE = 10

/** The record on paper, in her language: letter size, every page numbered. */
export async function writePdf(chart: Chart): Promise<Buffer> {
  const { locale } = chart.patient
  const voice = voiceOf(locale, chart.timeZone)
  const about = {
    lang: locale,
    title: voice.say({ en: 'Clinic record', fr: 'Dossier de clinique' }),
    createdAt: new Date(chart.exportedAt),
    size: BODY_SIZE,
    footer: `${patientName(chart.patient)} · Page`,
  }
  return writeTagged(about, (paper) => {
    writeFront(paper, chart, voice)
    for (const section of sectionsOf(chart, voice)) writeSection(paper, section)
  })
}

function sectionsOf(chart: Chart, voice: Voice): Section[] {
  return [
    detailsSection(chart, voice),
    ...episodeSections(chart, voice),
    visitsSection(chart, voice),
    consentsSection(chart, voice),
    disclosuresSection(chart, voice),
    correctionsSection(chart, voice),
    accessSection(chart, voice),
  ]
}

function writeFront(paper: Paper, chart: Chart, { at, say }: Voice): void {
  heading(paper, 'H1', patientName(chart.patient))
  paragraph(paper, `${chart.clinicName} · ${at(chart.exportedAt)}`, 'quiet')
  const lead = say({
    en: 'Everything the clinic holds of you, to read. Every single answer stands in the data file.',
    fr: 'Tout ce que la clinique garde sur vous, à lire. Chaque réponse figure dans le fichier de données.',
  })
  paragraph(paper, lead, 'quiet')
}

function writeSection(paper: Paper, { blocks, title }: Section): void {
  within(paper, 'Sect', (inside) => {
    heading(inside, 'H2', title)
    for (const block of blocks) writeBlock(inside, block)
  })
}

function writeBlock(paper: Paper, block: Block): void {
  switch (block.kind) {
    case 'heading':
      heading(paper, 'H3', block.text)
      return
    case 'text':
      paragraph(paper, block.text)
      gap(paper, 0.2)
      return
    case 'list':
      bullets(paper, block.items)
      return
    case 'facts':
      facts(paper, block.rows)
  }
}
