const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets the browser store a file under its usual rules for downloads. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
