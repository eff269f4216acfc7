let audio: AudioContext | undefined

/** Call it inside a tap: browsers let sound begin nowhere else. */
export function prepareSound(): void {
  if (!('AudioContext' in globalThis)) return
  audio ??= new AudioContext()
  void audio.resume().catch(() => {})
}

const TONES = { run: [880, 880], walk: [523], end: [523, 659, 784] } as const

/** A beep and a buzz where the phone has them; the word on the screen says the same. */
export function signal(what: keyof typeof TONES, withSound: boolean): void {
  // Without a tap since the page was loaded the browser refuses both.
  if ('vibrate' in navigator && navigator.userActivation.hasBeenActive)
    navigator.vibrate(what === 'walk' ? [400] : [200, 100, 200])
  if (!withSound || audio?.state !== 'running') return
  for (const [index, frequency] of TONES[what].entries()) beep(audio, frequency, index * 0.28)
}

function beep(context: AudioContext, frequency: number, delay: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  const at = context.currentTime + delay
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.3, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.24)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + 0.26)
}
