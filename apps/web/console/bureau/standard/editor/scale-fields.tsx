import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ownScales, type PartRule } from '../standard-document.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';
import { NumberField, ProblemsAt } from './fields';

/** From where to where points grow: for all schools, and for kinds of schools that have a scale of their own. */
export function ScaleFields({
  place,
  scale,
  percent,
  name,
}: {
  place: string;
  scale: PartRule['scale'];
  percent: boolean;
  name: string;
}): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { set } = useEditing();
  const kinds = (['general', ...ownScales] as const).filter((kind) => scale[kind]);
  const missing = ownScales.filter((kind) => !scale[kind]);
  const kindWords = (kind: string): string => t(`console/bureau/standard:field.${kind}`);
  return (
    <div role="group" aria-label={t('scaleOf', { name })} className={styles.scales}>
      {kinds.map((kind) => (
        <div key={kind} className={styles.scale}>
          <span className={styles.kind}>
            {kind === 'general' && missing.length < ownScales.length ? t('generalOthers') : kindWords(kind)}
          </span>
          <NumberField
            place={`${place}.${kind}.lo`}
            label={t('from', { name, kind: kindWords(kind) })}
            percent={percent}
          />
          <NumberField
            place={`${place}.${kind}.hi`}
            label={t('until', { name, kind: kindWords(kind) })}
            percent={percent}
          />
          {kind !== 'general' && (
            <Button size="small" type="text" onClick={() => set(`${place}.${kind}`, undefined)}>
              {t('asGeneral', { kind: kindWords(kind) })}
            </Button>
          )}
          <ProblemsAt place={`${place}.${kind}`} />
        </div>
      ))}
      {missing.length > 0 && (
        <div className={styles.row}>
          {missing.map((kind) => (
            <Button key={kind} size="small" onClick={() => set(`${place}.${kind}`, { ...scale.general })}>
              {t('addScale', { kind: kindWords(kind) })}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
