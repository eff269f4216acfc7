/** Passkeys work at one address only, and this is not it. */
export class PasskeyElsewhere extends Error {
  override readonly name = 'PasskeyElsewhere'
  readonly origin: string

  constructor(origin: string) {
    super('Passkeys do not work at this address')
    this.origin = origin
  }
}

/** The device gave none: cancelled, too slow, or it has none for this address. */
export class PasskeyCancelled extends Error {
  override readonly name = 'PasskeyCancelled'
}
