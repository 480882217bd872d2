import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Note } from '@web/ui/states';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { Sentences } from './fields';
import { aboutOf } from './problem-place.rule';

/** All that is wrong in one place, each leading to its field, beside which it stands as well. */
export function Problems({ seek }: { seek: (path: string) => void }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, problems } = useEditing();
  if (problems.length === 0) return null;
  return (
    <Note tone="now" icon="alert">
      <p>{t('problems', { count: problems.length })}</p>
      <ul className={styles.all}>
        {problems.map((problem) => {
          const about = aboutOf(document, problem.path, i18n.language);
          const words = about?.tier ? t(`topics:tier.${about.tier}`) : about?.words;
          return (
            <li key={`${problem.path} ${problem.rule}`}>
              <button type="button" className={styles.lead} onClick={() => seek(problem.path)}>
                {words && <strong>{words}</strong>} <Sentences problems={[problem]} />
              </button>
            </li>
          );
        })}
      </ul>
    </Note>
  );
}
