/** The longest ending of a built file is "webmanifest"; what is longer is part of an address, such as a signature. */
const file = /\.[a-z0-9]{1,12}$/i;
const ofServer = /^\/(api|media)\//;

/** Whether an address nobody else has answered is one of the web's pages, and not a file that is missing. */
export function isPageAddress(url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return !ofServer.test(path) && !file.test(path);
}
