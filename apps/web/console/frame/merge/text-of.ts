/** The words of formatted text; what is not formatted stays as it is. */
export function textOf(html: string): string {
  if (!/<[a-z][^>]*>/i.test(html)) return html;
  // A document of its own: nothing in it runs or is fetched.
  const { body } = new DOMParser().parseFromString(html.replaceAll('</p>', '</p>\n'), 'text/html');
  return body.textContent.trim();
}
