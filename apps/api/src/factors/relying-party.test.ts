import { describe, expect, it } from 'vitest'
import { relyingPartyAt } from './relying-party.ts'

describe('where passkeys work', () => {
  it.each([
    ['http://127.0.0.1:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://[::1]:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
    ['https://clinic.example/', { id: 'clinic.example', origin: 'https://clinic.example' }],
    ['http://clinic.example', null],
    ['https://192.0.2.7', null],
    ['http://0.0.0.0:3000', null],
    ['https://[2001:db8::7]', null],
  ])('%s', (address, party) => {
    expect(relyingPartyAt(address)).toEqual(party)
  })
})
