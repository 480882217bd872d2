import i18next, { type BackendModule, type ReadCallback } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { whenQuiet } from '@web/ui/when-quiet';
import app from './words/app/zh-CN.json';
import errors from './words/errors/zh-CN.json';
import topics from './words/topics/zh-CN.json';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];

type WordFiles = Record<string, () => Promise<{ default: object }>>;

/** Words live beside the feature they belong to and travel with it: features/courses/words/en.json is `courses`. */
const files: WordFiles = import.meta.glob<{ default: object }>([
  '/i18n/words/*/en.json',
  '/i18n/words/codes/*.json',
  '/features/*/words/*.json',
  '/player/words/*.json',
]);

/** Words that lie apart, because few people ever read them. */
export const addWordFiles = (more: WordFiles): unknown => Object.assign(files, more);

/** Where a namespace's words are: `app`, `errors`, `topics` here, a feature's or a console folder's in its own folder. */
function loaderOf(locale: string, namespace: string): (() => Promise<{ default: object }>) | undefined {
  const places = [
    `/i18n/words/${namespace}/${locale}.json`,
    `/features/${namespace}/words/${locale}.json`,
    `/${namespace}/words/${locale}.json`,
  ];
  const place = places.find((path) => path in files);
  return place ? files[place] : undefined;
}

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(locale: string, namespace: string, answer: ReadCallback) {
    const load = loaderOf(locale, namespace);
    if (!load) return answer(new Error(`no words for ${namespace} in ${locale}`), null);
    load().then(
      (file) => answer(null, file.default),
      (error: Error) => answer(error, null),
    );
  },
};

const remembered = 'jiaxue.locale';

function firstLocale(): Locale {
  try {
    const kept = localStorage.getItem(remembered);
    return locales.find((locale) => locale === kept) ?? 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

let started: () => void;
/** The router begins to fetch the first page before the words have started: they are asked for a moment later. */
const ready = new Promise<void>((resolve) => (started = resolve));

/** `first`: the words of the page that comes with the entry, by their namespace, in Chinese. */
export async function startWords(first: Record<string, object>): Promise<void> {
  const locale = firstLocale();
  // Told to the server with the first call, which does not wait for the words.
  document.documentElement.lang = locale;
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: locale,
      fallbackLng: false,
      ns: ['app', 'errors', 'topics', ...Object.keys(first)],
      // The words every first page needs come with the entry: no second wait on a slow phone.
      resources: { 'zh-CN': { app, errors, topics, ...first } },
      partialBundledLanguages: true,
      defaultNS: 'app',
      fallbackNS: 'app',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
  started();
  // Words for single faults may come after the first picture: until then the general ones are said.
  whenQuiet(() => void i18next.loadNamespaces('codes'));
  i18next.on('languageChanged', (chosen) => {
    document.documentElement.lang = chosen;
    try {
      localStorage.setItem(remembered, chosen);
    } catch {
      // A browser that keeps nothing still shows the language until it is closed.
    }
  });
}

/** Fetches words together with the page that needs them, so that a page never waits twice. */
export function withWords<P>(namespaces: string[], load: () => Promise<P>): () => Promise<P> {
  return async () => {
    const words = ready.then(() => i18next.loadNamespaces(namespaces));
    const [page] = await Promise.all([load(), words]);
    return page;
  };
}

export const currentLocale = (): Locale => locales.find((locale) => locale === i18next.language) ?? 'zh-CN';
export const changeLocale = (locale: Locale): Promise<unknown> => i18next.changeLanguage(locale);
