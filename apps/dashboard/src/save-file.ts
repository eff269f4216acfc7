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
