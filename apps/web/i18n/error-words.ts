import type { TFunction } from 'i18next';
import { Problem, Unreachable } from '@web/api/problem';

export interface ErrorWords {
  title: string;
  text?: string;
}

export const isOffline = (error: unknown): boolean => error instanceof Unreachable || !navigator.onLine;

/** The desk one sits at, as the address says: who gives rights differs from one to the next. */
const deskInAddress = (): string => location.pathname.split('/')[1] || 'family';

/**
 * Words for what went wrong: by the problem's own code, else by the desk and its status, else by the status alone, else
 * the plain sentence.
 * Words for codes stand in i18n/words/codes, the general ones in i18n/words/errors; `t` may be of any namespace.
 */
export function wordsFor(error: unknown, t: TFunction): ErrorWords {
  if (isOffline(error)) return { title: t('errors:offline.title'), text: t('errors:offline.text') };
  if (!(error instanceof Problem))
    return { title: t('errors:unknown.title'), text: t('errors:unknown.text') };
  const minutes = Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60));
  const find = (part: string): string =>
    t(
      [
        `codes:${error.code}.${part}`,
        `errors:at.${deskInAddress()}.${error.status}.${part}`,
        `errors:http.${error.status}.${part}`,
        `errors:unknown.${part}`,
      ],
      { ...namedIn(error, t), minutes },
    );
  return { title: find('title'), text: find('text') };
}

/** The numbers and names of this very case, as its words put them: several names are a list. */
export function namedIn({ details }: Problem, t: TFunction): Record<string, unknown> {
  const words = Object.entries(details).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(t('errors:and')) : value,
  ]);
  return Object.fromEntries(words) as Record<string, unknown>;
}

/** One sentence for beside a field or in a toast. */
export function sentenceFor(error: unknown, t: TFunction): string {
  const words = wordsFor(error, t);
  return words.text ? `${words.title}${t('errors:join')}${words.text}` : words.title;
}
