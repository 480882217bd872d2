import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { withWords } from '@web/i18n';

/** A console page with its words, fetched only when it is wanted. Words: `console/school/media` → that folder's words/. */
export const later = (words: string[], load: () => Promise<ComponentType>): RouteObject['lazy'] =>
  withWords(words, async () => ({ Component: await load() }));
