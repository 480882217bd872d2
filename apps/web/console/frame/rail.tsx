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
}

export function Rail({ nouns, onChosen }: { nouns: readonly Noun[]; onChosen?: () => void }): ReactNode {
  const { t } = useTranslation('console');
  const { roles } = useDeskUnit();
  const seen = nouns.filter((noun) => !noun.for || noun.for.some((role) => roles.includes(role)));
  return (
    <nav aria-label={t('nouns')}>
      <ul className={styles.nouns}>
        {seen.map((noun) => (
          <li key={noun.to}>
            <NavLink to={noun.to} end={noun.end} className={styles.noun} onClick={onChosen}>
              <Glyph name={noun.icon} />
              {t(noun.word)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
