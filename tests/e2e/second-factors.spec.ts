import { expect, type Page, test } from '@playwright/test'
import { demoTotpSecret } from '../../prisma/demo/clinics.ts'
import { codeAt } from '../support/totp-code.ts'
import { ageSignIn, makeColleague, makeStrictClinic } from './accounts.ts'
import { expectSound, signIn } from './support.ts'

const PASSWORD = 'restride-demo'
/** Passkeys are made for a name; the other journeys open the address. */
const HERE = `http://localhost:${process.env['E2E_PORT'] ?? 3187}`

async function enterPassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.goto(new URL('/account', page.url()).href)
  await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('**/sign-in**')
}

/** Sets the app up on the account page; answers its secret. */
async function setUpApp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Set up an app' }).click()
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await expectSound(page)
  const typed = await page.getByText(/^[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}$/).textContent()
  const secret = (typed ?? '').replaceAll(' ', '')
  await page.getByLabel('Six-digit code the app shows').fill('000000')
  await page.getByRole('button', { name: 'Confirm the app' }).click()
  await expect(page.getByText('This is not the code the app shows now')).toBeVisible()
  await page.getByLabel('Six-digit code the app shows').fill(codeAt(secret, new Date()))
  await page.getByLabel('Six-digit code the app shows').press('Enter')
  await expect(page.getByText(/^Set up \w+/).first()).toBeVisible()
  return secret
}

/** Nobody else signs in here: from now on a code is asked for. */
const ALONE = 'ines@demo.restride.test'

test('an authenticator app, and a recovery code in its place', async ({ page }) => {
  await makeColleague(ALONE, 'desk@demo.restride.test')
  await signIn(page, ALONE)
  await page.goto('/account')
  const secret = await setUpApp(page)
  await page.getByRole('button', { name: 'Make recovery codes' }).click()
  await expect(page.getByText('They are shown only now.')).toBeVisible()
  await expectSound(page)
  const code = await page
    .getByRole('list', { name: 'Recovery codes' })
    .locator('li')
    .first()
    .innerText()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 codes left')).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)

  await test.step('she signs in with a code of the app', async () => {
    await signOut(page)
    await enterPassword(page, ALONE)
    await expect(page.getByLabel('Six-digit code')).toBeFocused()
    await expect(page.getByLabel('Six-digit code')).toHaveAttribute('autocomplete', 'one-time-code')
    await expectSound(page)
    // The next step's code: the one of now was spent setting the app up.
    await page.keyboard.type(codeAt(secret, new Date(Date.now() + 30_000)))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/desk**')
  })

  await test.step('and with a recovery code, which works once', async () => {
    await signOut(page)
    await enterPassword(page, ALONE)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL('**/desk**')
    await page.goto('/account')
    await expect(page.getByText('9 codes left')).toBeVisible()
    await signOut(page)
    await enterPassword(page, ALONE)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(code)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('alert')).toContainText('not right or was used already')
    await expectSound(page)
  })
})

test('a passkey signs in alone, and only where it was made', async ({ page }) => {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })

  await test.step('at an address without a name the screens say where to go', async () => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await expect(page.getByText('Passkeys do not work at this address.')).toBeVisible()
    await expectSound(page)
    await page.getByRole('link', { name: HERE }).click()
    await page.waitForURL(`${HERE}/sign-in`)
  })

  await test.step('she makes one', async () => {
    await enterPassword(page, 'desk@other.restride.test')
    await page.waitForURL('**/desk**')
    await page.goto(`${HERE}/account`)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name of the device').fill('Front desk laptop')
    await page.getByRole('button', { name: 'Make the passkey' }).click()
    await expect(page.getByText('Front desk laptop')).toBeVisible()
    await expectSound(page)
  })

  await test.step('she signs in with it alone', async () => {
    await signOut(page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/desk**')
  })

  await test.step('it is the second step after the password, and confirms who she is', async () => {
    await signOut(page)
    await enterPassword(page, 'desk@other.restride.test')
    await expectSound(page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL('**/desk**')
    await ageSignIn('desk@other.restride.test', 2)
    await page.goto(`${HERE}/account`)
    await page.getByRole('button', { name: 'Remove Front desk laptop' }).click()
    const dialog = page.getByRole('dialog', { name: /^Confirm that it is you/ })
    await dialog.getByRole('button', { name: 'Use your passkey' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('Front desk laptop', { exact: true })).toHaveCount(0)
  })
})

test('signing a clearance after a long day asks again, and nothing typed is lost', async ({
  page,
}) => {
  await signIn(page, 'physio@other.restride.test')
  await page.getByRole('link', { name: 'Patients' }).click()
  await page
    .getByText(/Petrenko/)
    .first()
    .click()
  await page
    .getByRole('link', { name: /^Decide/ })
    .first()
    .click()
  await page.waitForURL('**/decide')
  await page.getByRole('radio', { name: /^Hold/ }).check()
  const message = page.getByLabel('Olga will read')
  await message.fill('Not running yet. Keep walking. We talk next week.')
  await ageSignIn('physio@other.restride.test', 9)
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you, Olive Tran' })

  await test.step('not now: the page is as it was', async () => {
    await page.getByRole('button', { name: /^Sign: / }).click()
    await expect(dialog.getByLabel('Password')).toBeFocused()
    await expectSound(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('alert')).toContainText('Nothing was signed')
    await expect(page.getByRole('radio', { name: /^Hold/ })).toBeChecked()
    await expect(message).toHaveValue('Not running yet. Keep walking. We talk next week.')
  })

  await test.step('a wrong password is said, the right one goes on with the signing', async () => {
    await page.getByRole('button', { name: /^Sign: / }).click()
    await dialog.getByLabel('Password').fill('not hers')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('The password is not right')
    await expectSound(page)
    await dialog.getByLabel('Password').fill(PASSWORD)
    await page.keyboard.press('Enter')
    await expect(page.getByText('The decision is signed.')).toBeVisible()
    await expect(page.getByText('Keep walking. We talk next week.').first()).toBeVisible()
  })
})

test('a clinic that requires a factor leads its staff to one, and its admin may change that', async ({
  page,
}) => {
  await makeStrictClinic('admin@strict.restride.test')
  await signIn(page, 'admin@strict.restride.test')
  await page.goto('/clinic/sign-in-rules')
  await page.waitForURL('**/account')
  await expect(page.getByText('One step before you start')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toHaveCount(0)
  await setUpApp(page)
  await expect(page.getByText('You are ready to work.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible()

  await page.getByRole('link', { name: 'Sign-in rules' }).click()
  await expect(page.getByRole('radio', { name: /^Required/ })).toBeChecked()
  await page.getByRole('radio', { name: /^Each decides/ }).check()
  await page.getByLabel('Ask again before signing a clearance').selectOption('1 hour')
  await expectSound(page)
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('The rules are saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: /^Each decides/ })).toBeChecked()
  await expect(page.getByLabel('Ask again before signing a clearance')).toHaveValue('60')
})

test('the demo’s login with a second factor takes the secret that the start prints', async ({
  page,
}) => {
  await page.goto('/sign-in')
  await enterPassword(page, 'physio-mfa@demo.restride.test')
  await page.getByLabel('Six-digit code').fill(codeAt(demoTotpSecret(PASSWORD), new Date()))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/worklist**')
})
