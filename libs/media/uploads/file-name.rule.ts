const longest = 200;

/** The name a person gave the file, fit to be shown and stored: no folders, no control signs, not endless. */
export function fileNameOf(given: string | null | undefined): string {
  const last = (given ?? '').split(/[\\/]/).at(-1) ?? '';
  // Direction marks could make a name read as another one.
  const shown = last.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  if (shown === '') return '未命名';
  const signs = [...shown];
  if (signs.length <= longest) return shown;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(shown)?.[0] ?? '';
  return signs.slice(0, longest - ending.length).join('') + ending;
}
