import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { nameOf, stepWords } from '../standard-document.rule';
import { useEditing } from './editing';
import { ProblemsAt, WordsFields } from './fields';
import styles from './editor.module.css';

/** What each step of a rubric looks like in a school, for everything reviewers judge. */
export function RubricPart(): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { t: words } = useTranslation('console/bureau/standard');
  const { document, set } = useEditing();
  const { steps, anchors = {} } = document.rubric;
  const judged = [...document.indicators, ...document.gates].filter(({ mode }) => mode === 'evidence');
  const countOf = (code: string): number =>
    document.gates.some((gate) => gate.code === code) ? 2 : steps.length;
  return (
    <Stack>
      {judged.map(({ code }) => (
        <Card key={code} title={`${code} ${nameOf(document, code, i18n.language)}`}>
          <ProblemsAt place={`rubric.anchors.${code}`} />
          {(anchors[code] ?? []).map((_, at) => (
            // The steps of a rubric are told by their place.
            <div key={stepWords(document, code, at, words)} className={styles.part}>
              <WordsFields
                place={`rubric.anchors.${code}.${at}`}
                label={`${code} ${stepWords(document, code, at, words)}`}
                rows={2}
              />
            </div>
          ))}
          {!anchors[code] && (
            <Button
              onClick={() =>
                set(
                  `rubric.anchors.${code}`,
                  Array.from({ length: countOf(code) }, () => ({ zh: '', en: '' })),
                )
              }
            >
              {t('describe', { code })}
            </Button>
          )}
        </Card>
      ))}
    </Stack>
  );
}
