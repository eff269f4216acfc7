import { randomInt } from 'node:crypto'

// Crockford's base32: no letter that reads like a digit.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** `XXXX-XXXX-XXXX`: the first group finds the row, the other two (40 random bits) are the secret. */
export function newRecoveryCode(): string {
  return [group(), group(), group()].join('-')
}

function group(): string {
  return Array.from({ length: GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('')
}

/** As typed: small letters, spaces, and O for 0 do not matter. */
export function partsOf(code: string): { selector: string; secret: string } {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1')
  return { selector: plain.slice(0, GROUP), secret: plain.slice(GROUP) }
}
