import { Checkbox, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '@web/ui/toast';
import { isCodeTaken, withCode, type CodedList } from './edits.rule';
import styles from './editor.module.css';
import { useEditing } from './editing';
import { valueAt } from './field-at.rule';
import { Labelled, NumberField, ProblemsAt, type FieldProps } from './fields';

/** The code of a member; what speaks of it follows, so it is taken over only once it is whole and free. */
export function CodeField({ list, at }: { list: CodedList; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, change } = useEditing();
  const { code } = document[list][at]!;
  const [written, setWritten] = useState(code);
  const take = (): void => {
    const next = written.trim().toUpperCase();
    if (next === code) return setWritten(code);
    const isFit = (list === 'domains' ? /^[A-Z]$/ : /^[A-Z]\d{1,2}$/).test(next);
    if (isFit && !isCodeTaken(document, next)) return change((before) => withCode(before, list, at, next));
    say(
      t(isFit ? 'code.taken' : list === 'domains' ? 'code.domain' : 'code.format', { code: next }),
      'urgent',
    );
    setWritten(code);
  };
  return (
    <Labelled place={`${list}.${at}.code`} label={t('code.of', { code })}>
      {(control) => (
        <Input
          {...control}
          className={styles.code ?? ''}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
          onBlur={take}
          onPressEnter={take}
        />
      )}
    </Labelled>
  );
}

/** Any of a few, as a list in the document. */
export function ChecksField({
  place,
  label,
  options,
  inverse,
}: FieldProps & {
  options: readonly { value: string; label: string }[];
  /** Said where none is chosen. */
  inverse?: string;
}): ReactNode {
  const { document, set } = useEditing();
  const chosen = (valueAt(document, place) ?? []) as string[];
  const toggle = (value: string, isOn: boolean): void => {
    const next = options
      .map((each) => each.value)
      .filter((each) => (each === value ? isOn : chosen.includes(each)));
    set(place, next.length === 0 && inverse ? undefined : next);
  };
  return (
    <fieldset className={styles.checks} data-place={place}>
      <legend>{label}</legend>
      {options.map(({ value, label: words }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={({ target }) => toggle(value, target.checked)}
        >
          {words}
        </Checkbox>
      ))}
      {inverse && chosen.length === 0 && <span className={styles.hint}>{inverse}</span>}
      <ProblemsAt place={place} />
    </fieldset>
  );
}

/** A number that may be asked for or not; null in the document where it is not. */
export function OptionalNumber({
  place,
  label,
  percent = false,
  first,
}: FieldProps & { percent?: boolean; first: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, set } = useEditing();
  const isAsked = valueAt(document, place) !== null;
  return (
    <div className={styles.optional}>
      <NumberField place={place} label={label} percent={percent} disabled={!isAsked} />
      <Checkbox
        aria-label={t('askFor', { what: label })}
        checked={isAsked}
        onChange={({ target }) => set(place, target.checked ? first : null)}
      >
        {t('asked')}
      </Checkbox>
    </div>
  );
}
