import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'

export type Pdf = InstanceType<typeof PDFDocument>

const font = (weight: 400 | 700) =>
  fileURLToPath(new URL(`fonts/atkinson-hyperlegible-next-${weight}.ttf`, import.meta.url))
export const REGULAR = font(400)
export const BOLD = font(700)
export const MARGIN = 54
export const INK = '#1c2430'
export const QUIET = '#55606e'

/** The bytes of a document once it has ended. Ask before anything is written. */
export function bytesOf(doc: Pdf): Promise<Buffer> {
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise<Buffer>((resolve, reject) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

/** Begins a new page where less than this is left. */
export function keepTogether(doc: Pdf, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage()
}
