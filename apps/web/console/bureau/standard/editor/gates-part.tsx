import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Stack } from '../../../frame/list-frame';
import { named, type GateRule } from '../standard-document.rule';
import { CodeField } from './choice-fields';
import { aGate, withoutMember } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { ProblemsAt, WordsFields } from './fields';
import { CheckFields } from './check-fields';
import { ModeField } from './mode-field';
import { MoveButtons } from './move-buttons';
import { nextCode } from './next-code.rule';

/** Gates with what they ask for; and what loses a title at once. */
export function GatesPart(): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  return (
    <Stack>
      <Card title={t('console/bureau/standard:gates.title')} text={t('console/bureau/standard:gates.text')}>
        {document.gates.map((gate, at) => (
          <Named key={gate.code} list="gates" at={at}>
            <Gate gate={gate} at={at} />
          </Named>
        ))}
        <Button
          className={styles.add ?? ''}
          onClick={() => set(`gates.${document.gates.length}`, aGate(nextCode('G', document.gates)))}
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

function Gate({ gate, at }: { gate: GateRule; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const place = `gates.${at}.checks`;
  return (
    <>
      <ModeField list="gates" at={at} />
      <ProblemsAt place={place} />
      {placesOf(place, gate).map((own, nth) => (
        <CheckFields key={own} place={own} gate={gate} nth={nth} />
      ))}
      <Button
        size="small"
        onClick={() => set(`${place}.${gate.checks.length}`, { measure: 'committee-meetings', atLeast: 1 })}
      >
        {t('addCheck', { code: gate.code })}
      </Button>
    </>
  );
}

/** The demands of one gate are known by their places. */
const placesOf = (list: string, { checks }: GateRule): string[] => checks.map((_, nth) => `${list}.${nth}`);

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
  const { document, change } = useEditing();
  const { code, name } = document[list][at]!;
  return (
    <fieldset className={styles.item}>
      <legend>{`${code} ${named(name, i18n.language)}`}</legend>
      <div className={styles.row}>
        <CodeField list={list} at={at} />
        <div className={styles.grow}>
          <WordsFields place={`${list}.${at}.name`} label={t('nameOf', { code })} />
        </div>
      </div>
      {children && <div className={styles.within}>{children}</div>}
      <div className={styles.row}>
        <MoveButtons list={list} at={at} />
        <Button
          size="small"
          danger
          type="text"
          onClick={() => change((before) => withoutMember(before, list, at))}
        >
          {t('remove', { code })}
        </Button>
      </div>
    </fieldset>
  );
}
