import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { isShareMeasure, named } from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField, ProblemsAt, WordsFields } from './fields';
import { MeasureField } from './measure-field';
import { nextCode } from './next-code.rule';

/** Gates: their names and the numbers they ask for; and what loses a title at once. */
export function GatesPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  return (
    <Stack>
      <Card title={t('console/bureau/standard:gates.title')} text={t('console/bureau/standard:gates.text')}>
        {document.gates.map((gate, at) => (
          <Named key={gate.code} list="gates" at={at}>
            {gate.checks.map(({ measure }, nth) => (
              <MeasureField
                key={`measure ${measure}`}
                place={`gates.${at}.checks.${nth}.measure`}
                label={t('measureOf', { code: gate.code, number: nth + 1 })}
              />
            ))}
            {gate.checks.map(({ measure }, nth) => (
              <NumberField
                key={measure}
                place={`gates.${at}.checks.${nth}.atLeast`}
                label={t('atLeastOf', { measure: t(`console/rating/measures:${measure}`) })}
                percent={isShareMeasure(measure)}
              />
            ))}
          </Named>
        ))}
        <Button
          className={styles.add ?? ''}
          onClick={() =>
            set(`gates.${document.gates.length}`, {
              code: nextCode('G', document.gates),
              name: { zh: '', en: '' },
              mode: 'automatic',
              checks: [{ measure: 'committee-meetings', atLeast: 1 }],
            })
          }
        >
          {t('addGate')}
        </Button>
      </Card>
      <Card title={t('console/bureau/standard:veto.title')} text={t('console/bureau/standard:veto.text')}>
        {document.vetoes.map(({ code }, at) => (
          <Named key={code} list="vetoes" at={at} />
        ))}
        <Button
          className={styles.add ?? ''}
          onClick={() =>
            set(`vetoes.${document.vetoes.length}`, {
              code: nextCode('V', document.vetoes),
              name: { zh: '', en: '' },
            })
          }
        >
          {t('addVeto')}
        </Button>
      </Card>
    </Stack>
  );
}

function Named({
  list,
  at,
  children,
}: {
  list: 'gates' | 'vetoes';
  at: number;
  children?: ReactNode;
}): ReactNode {
  const { t, i18n } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const { code, name } = document[list][at]!;
  return (
    <fieldset className={styles.item}>
      <legend>{`${code} ${named(name, i18n.language)}`}</legend>
      <ProblemsAt place={`${list}.${at}.code`} />
      <WordsFields place={`${list}.${at}.name`} label={t('nameOf', { code })} />
      {children && <div className={styles.row}>{children}</div>}
      <Button size="small" danger type="text" onClick={() => set(`${list}.${at}`, undefined)}>
        {t('remove', { code })}
      </Button>
    </fieldset>
  );
}
