import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@web/ui/states';
import { Card, Stack } from '../../frame/list-frame';
import { nameOf, named, stepWords, type StandardDocument } from './standard-document.rule';
import styles from './standard.module.css';

/** What each step looks like in a school: what reviewers, and schools beforehand, judge by. */
export function AnchorsTable({ document }: { document: StandardDocument }): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard');
  const anchors = Object.entries(document.rubric.anchors ?? {});
  if (anchors.length === 0) return <EmptyState title={t('rubric.none')} text={t('rubric.noneText')} />;
  return (
    <Stack>
      {anchors.map(([code, said]) => (
        <Card key={code} title={`${code} ${nameOf(document, code, i18n.language)}`}>
          <ol className={styles.anchors}>
            {said.map((words, at) => (
              <li key={words.zh}>
                <span className={styles.step}>{stepWords(document, code, at, t)}</span>
                {named(words, i18n.language)}
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </Stack>
  );
}
