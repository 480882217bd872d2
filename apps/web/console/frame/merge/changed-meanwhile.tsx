import { useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '@web/api/problem';
import { Note } from '@web/ui/states';
import { differencesOf, mergedOf, type Difference, type Side } from './merge.rule';
import styles from './merge.module.css';
import { shownValue, type MergeField } from './shown-value';

/** What somebody else has saved, read again; null where it is gone. */
export interface Saved<Values> {
  values: Partial<Values>;
  revision: number;
}

export interface Merge<Values> {
  fields: readonly MergeField<Values>[];
  read: () => Promise<Saved<Values> | null>;
}

/** Whether the server has refused a form because somebody else was first. */
export const isChangedMeanwhile = (error: Error | null): boolean =>
  error instanceof Problem && error.status === 409 && error.code.endsWith('.changed-meanwhile');

interface ChangedMeanwhileProps<Values> extends Merge<Values> {
  /** The form as it was opened, and as it stands now. */
  base: Partial<Values>;
  mine: Values;
  /** Which try of saving was refused; each is read anew. */
  attempt: number;
  busy: boolean;
  onSave: (merged: Values, revision: number) => void;
}

/** Says that somebody else has saved meanwhile, shows theirs beside mine, and saves what is chosen of both. */
export function ChangedMeanwhile<Values extends object>(props: ChangedMeanwhileProps<Values>): ReactNode {
  const { t } = useTranslation('console');
  const { attempt, fields, read } = props;
  const saved = useQuery({
    queryKey: ['changed-meanwhile', attempt, fields.map(({ name }) => name)],
    queryFn: read,
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Note tone="now" icon="alert" announce>
      <p>
        <strong>{t('merge.title')}</strong>
      </p>
      {saved.isPending && <p>{t('merge.reading')}</p>}
      {saved.error && <Button onClick={() => void saved.refetch()}>{t('merge.again')}</Button>}
      {saved.data === null && <p>{t('merge.gone')}</p>}
      {saved.data && <Choices {...props} key={attempt} saved={saved.data} />}
    </Note>
  );
}

function Choices<Values extends object>({
  fields,
  base,
  mine,
  busy,
  saved,
  onSave,
}: ChangedMeanwhileProps<Values> & { saved: Saved<Values> }): ReactNode {
  const { t } = useTranslation('console');
  type Name = Extract<keyof Values, string>;
  const [chosen, setChosen] = useState<Partial<Record<Name, Side>>>({});
  const theirs = saved.values;
  const names = fields.map(({ name }) => name);
  const differences = differencesOf<Name>(names, { base, mine, theirs });
  return (
    <>
      <p>{t(differences.length > 0 ? 'merge.text' : 'merge.nothing')}</p>
      {differences.map((difference) => (
        <Choice
          key={difference.name}
          difference={difference}
          field={fields.find(({ name }) => name === difference.name)!}
          values={{ mine: mine[difference.name], theirs: theirs[difference.name] }}
          side={chosen[difference.name] ?? difference.usual}
          onChoose={(side) => setChosen({ ...chosen, [difference.name]: side })}
        />
      ))}
      <Button
        loading={busy}
        onClick={() => onSave(mergedOf<Name, Values>(mine, theirs, differences, chosen), saved.revision)}
      >
        {t('merge.save')}
      </Button>
    </>
  );
}

function Choice<Values>({
  difference,
  field,
  values,
  side,
  onChoose,
}: {
  difference: Difference<string>;
  field: MergeField<Values>;
  values: Record<Side, unknown>;
  side: Side;
  onChoose: (side: Side) => void;
}): ReactNode {
  const { t } = useTranslation('console');
  const words = {
    yes: t('merge.yes'),
    no: t('merge.no'),
    nothing: t('merge.empty'),
    between: t('merge.between'),
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{field.label}</legend>
      <Radio.Group
        className={styles.sides ?? ''}
        name={`merge-${difference.name}`}
        value={side}
        onChange={(event) => onChoose(event.target.value as Side)}
      >
        {(['mine', 'theirs'] as const).map((each) => (
          <Radio key={each} value={each} className={styles.side ?? ''}>
            <strong>{t(`merge.${each}`)}</strong>
            <span className={styles.value}>{shownValue(field, values[each], words)}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
