import { afterAll, describe, expect, it } from 'vitest'
import { openMailer } from '../../apps/api/src/mail/mailer.ts'
import { openTestApp } from '../support/app.ts'
import { clear, intake } from '../support/chain.ts'
import { makePatient, openEpisode, signAssessment } from '../support/episodes.ts'
import { startMailServer } from '../support/mail-server.ts'

const mail = await startMailServer()
const test = await openTestApp('2026-11-23T18:00:00Z', {
  mailer: openMailer(mail.url, 'no-reply@restride.test'),
})
afterAll(() => mail.stop())
const clinic = await test.clinic()
const physio = await test.as(clinic.physio.email)
const privacy = await test.as(clinic.privacy.email)

const letter = {
  kind: 'clearance_letter',
  to: 'patient',
  lang: 'en',
  parts: ['conditions'],
  text: 'This is my decision about your return to running.',
  recipient: 'Amara Tremblay',
  purpose: 'Her own papers',
  authority: 'consent',
}

async function filed() {
  const chain = await intake(test, clinic, 'Tremblay')
  const clearanceId = await clear(physio, chain)
  const { body } = await physio.post(`/clearances/${clearanceId}/letters`, letter)
  return { ...chain, letterId: body.id }
}

/** An e-mail is sent after the answer. */
async function mailsTo(address: string) {
  await expect.poll(() => mail.mails.filter(({ to }) => to.includes(address))).not.toEqual([])
  return mail.mails.filter(({ to }) => to.includes(address)).map(({ text }) => text)
}

describe('an e-mail about a letter', () => {
  it('says that something waits, leads to the sign-in, and holds no word of the letter', async () => {
    const { email, letterId, patientId } = await filed()

    const told = await physio.post(`/letters/${letterId}/notices`)

    expect([told.status, told.body]).toEqual([
      201,
      { letterId, sentAt: '2026-11-23T18:00:00.000Z' },
    ])
    const [text = ''] = await mailsTo(email)
    expect(text).toContain('You have something to read')
    expect(text).toContain('https://restride.test/my-record')
    expect(text).not.toMatch(/#|letter|clinic|running|Tremblay|Lindqvist|decision/iu)
    const trail = await privacy.get(`/audit-events?patientId=${patientId}&resource=letter_notice`)
    expect(trail.body.items).toMatchObject([{ action: 'create', resourceId: letterId }])
  })

  it('is written in her language', async () => {
    const { email, letterId } = await filed()
    await test.owner.query(`update users set locale = 'fr' where email = $1`, [email])

    await physio.post(`/letters/${letterId}/notices`)

    const [text = ''] = await mailsTo(email)
    expect(text).toContain('Connectez-vous pour le lire')
  })

  it('is sent once when the request comes twice', async () => {
    const { email, letterId } = await filed()
    const key = { 'idempotency-key': 'told-once' }

    const first = await physio.post(`/letters/${letterId}/notices`, undefined, key)
    const second = await physio.post(`/letters/${letterId}/notices`, undefined, key)
    const after = await filed()
    await physio.post(`/letters/${after.letterId}/notices`)

    expect(second.body).toEqual(first.body)
    await mailsTo(after.email)
    expect(await mailsTo(email)).toHaveLength(1)
  })

  it('is not sent to who does not want e-mail, nor to who could not open the letter', async () => {
    const refusing = await filed()
    const hers = await test.as(refusing.email)
    await hers.post('/me/consents', {
      kind: 'email',
      given: false,
      textVersion: '2026-11',
      lang: 'en',
    })
    const patientId = await makePatient(test.owner, clinic)
    const episodeId = await openEpisode(physio, patientId)
    await signAssessment(physio, episodeId)
    const clearanceId = await clear(physio, { episodeId, patientId, email: '' })
    const { body } = await physio.post(`/clearances/${clearanceId}/letters`, letter)

    const answers = [
      await physio.post(`/letters/${refusing.letterId}/notices`),
      await physio.post(`/letters/${body.id}/notices`),
    ]

    expect(answers.map(({ body: { code, why }, status }) => [status, code, why])).toEqual([
      [409, 'cannot_be_told', 'refused'],
      [409, 'cannot_be_told', 'no_account'],
    ])
    expect(mail.mails.filter(({ to }) => to.includes(refusing.email))).toEqual([])
  })
})
