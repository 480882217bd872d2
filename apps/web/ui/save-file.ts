/** Puts a file on the own device, as if a link to it had been followed. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads a large file only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
