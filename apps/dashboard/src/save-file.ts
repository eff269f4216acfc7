/** Hands a file to the browser's own downloads. */
export function saveFile({ bytes, name }: { bytes: Blob; name: string }): void {
  const url = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has its own hold on the bytes by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

const KEPT_MS = 60_000

/** Shows a file in a tab of its own, from which it is printed; saves it where no tab may open. */
export function openFile(file: { bytes: Blob; name: string }): void {
  const url = URL.createObjectURL(file.bytes)
  if (window.open(url, '_blank') === null) saveFile(file)
  // Until the other tab has read it.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
