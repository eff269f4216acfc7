import type { Chart } from '@restride/contracts/export'
import PDFDocument from 'pdfkit'
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
import { BOLD, bytesOf, INK, keepTogether, MARGIN, type Pdf, QUIET, REGULAR } from './pdf-page.ts'
import type { Block, Section } from './section.ts'
import { type Voice, voiceOf } from './words.ts'

const NAME_WIDTH = 130

/** The record on paper, in her language: letter size, every page numbered. */
export async function writePdf(chart: Chart): Promise<Buffer> {
  const { locale } = chart.patient
  const voice = voiceOf(locale, chart.timeZone)
  const doc = new PDFDocument({
    size: 'LETTER',
    margins: { top: MARGIN, bottom: MARGIN + 18, left: MARGIN, right: MARGIN },
    bufferPages: true,
    font: REGULAR,
    lang: locale === 'fr' ? 'fr-CA' : 'en-CA',
    // No name: what a file tells of itself is seen without opening it.
    info: {
      Title: voice.say({ en: 'Clinic record', fr: 'Dossier de clinique' }),
      Producer: 'Restride',
    },
  })
  const written = bytesOf(doc)
  writeFront(doc, chart, voice)
  for (const section of sectionsOf(chart, voice)) writeSection(doc, section)
  numberPages(doc, chart, voice)
  doc.end()
  return written
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

function writeFront(doc: Pdf, chart: Chart, { at, say }: Voice): void {
  doc.font(BOLD).fontSize(20).fillColor(INK).text(patientName(chart.patient))
  doc.font(REGULAR).fontSize(10).fillColor(QUIET)
  doc.text(`${chart.clinicName} · ${at(chart.exportedAt)}`)
  doc.text(
    say({
      en: 'Everything the clinic holds of you, to read. Every single answer stands in the data file.',
      fr: 'Tout ce que la clinique garde sur vous, à lire. Chaque réponse figure dans le fichier de données.',
    }),
  )
}

function writeSection(doc: Pdf, { blocks, title }: Section): void {
  keepTogether(doc, 80)
  doc.moveDown(1.2).font(BOLD).fontSize(14).fillColor(INK).text(title, MARGIN)
  doc.moveDown(0.3)
  for (const block of blocks) writeBlock(doc, block)
}

function writeBlock(doc: Pdf, block: Block): void {
  doc.fillColor(INK)
  switch (block.kind) {
    case 'heading':
      keepTogether(doc, 50)
      doc.moveDown(0.6).font(BOLD).fontSize(11).text(block.text, MARGIN).moveDown(0.2)
      return
    case 'text':
      doc.font(REGULAR).fontSize(10).text(block.text, MARGIN).moveDown(0.2)
      return
    case 'list':
      for (const item of block.items) writeItem(doc, item)
      return
    case 'facts':
      for (const [name, value] of block.rows) writeFact(doc, name, value)
  }
}

function writeItem(doc: Pdf, item: string): void {
  keepTogether(doc, 14)
  const top = doc.y
  doc.font(REGULAR).fontSize(10).text('–', MARGIN, top, { lineBreak: false })
  doc.text(item, MARGIN + 12, top, { width: doc.page.width - 2 * MARGIN - 12 })
  doc.moveDown(0.15)
  doc.x = MARGIN
}

function writeFact(doc: Pdf, name: string, value: string): void {
  doc.font(REGULAR).fontSize(10)
  keepTogether(doc, doc.heightOfString(name, { width: NAME_WIDTH }))
  const top = doc.y
  const page = doc.bufferedPageRange().count
  doc.fillColor(QUIET).text(name, MARGIN, top, { width: NAME_WIDTH })
  const below = doc.y
  doc.fillColor(INK).text(value, MARGIN + NAME_WIDTH + 12, top, {
    width: doc.page.width - 2 * MARGIN - NAME_WIDTH - 12,
  })
  // A long name beside a short value; on a new page the value alone says how far down it went.
  if (doc.bufferedPageRange().count === page) doc.y = Math.max(doc.y, below)
  doc.moveDown(0.15)
  doc.x = MARGIN
}

function numberPages(doc: Pdf, { patient }: Chart, { say }: Voice): void {
  const { count, start } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    // Below the margin, where text would otherwise begin a page of its own.
    doc.page.margins.bottom = 0
    const words = `${say({ en: 'Page', fr: 'Page' })} ${index + 1} / ${count}`
    doc.font(REGULAR).fontSize(9).fillColor(QUIET)
    doc.text(`${patientName(patient)} · ${words}`, MARGIN, doc.page.height - MARGIN, {
      width: doc.page.width - 2 * MARGIN,
      align: 'right',
      lineBreak: false,
    })
  }
}
