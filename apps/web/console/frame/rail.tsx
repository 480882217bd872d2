import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useDeskUnit, type Role } from './desk-unit';
import { Glyph, type GlyphName } from './glyph';
import styles from './frame.module.css';

/** One noun of the desk. `word` is a key with its namespace; without `for` every role of the desk sees it. */
export interface Noun {
  to: string;
  icon: GlyphName;
  word: string;
  for?: readonly Role[];
  /** Only this very address, not those below it. */
  end?: boolean;
  /** Key of the words above the nouns that belong together; those of one group stand one after the other. */
  group?: string;
}

export function Rail({ nouns, onChosen }: { nouns: readonly Noun[]; onChosen?: () => void }): ReactNode {
  const { t } = useTranslation('console');
  const { roles } = useDeskUnit();
  const seen = nouns.filter((noun) => !noun.for || noun.for.some((role) => roles.includes(role)));
  return (
    <nav aria-label={t('nouns')}>
      {groupsOf(seen).map(({ word, nouns: own }) =>
        word ? (
          <section key={word} aria-label={t(word)}>
            <p className={styles.group} aria-hidden="true">
              {t(word)}
            </p>
            <Nouns nouns={own} onChosen={onChosen} />
          </section>
        ) : (
          <Nouns key={own[0]?.to} nouns={own} onChosen={onChosen} />
        ),
      )}
    </nav>
  );
}

function Nouns({ nouns, onChosen }: { nouns: readonly Noun[]; onChosen?: () => void }): ReactNode {
  const { t } = useTranslation('console');
  return (
    <ul className={styles.nouns}>
      {nouns.map((noun) => (
        <li key={noun.to}>
          <NavLink to={noun.to} end={noun.end} className={styles.noun} onClick={onChosen}>
            <Glyph name={noun.icon} />
            {t(noun.word)}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** Nouns next to each other that share a group. */
function groupsOf(nouns: readonly Noun[]): { word: string | undefined; nouns: Noun[] }[] {
  const groups: { word: string | undefined; nouns: Noun[] }[] = [];
  for (const noun of nouns) {
    const last = groups.at(-1);
    if (last && last.word === noun.group) last.nouns.push(noun);
    else groups.push({ word: noun.group, nouns: [noun] });
  }
  return groups;
}
