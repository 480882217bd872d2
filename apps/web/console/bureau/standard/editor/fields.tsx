import { Input, InputNumber } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardProblemView } from '@web/api/generated';
import styles from './editor.module.css';
import { useEditing } from './editing';
import { valueAt, type Place } from './field-at.rule';

export interface FieldProps {
  place: Place;
  label: string;
}

/** A number as it is, or a share 0–1 written in percent. */
export function NumberField({
  place,
  label,
  percent = false,
  disabled = false,
}: FieldProps & { percent?: boolean; disabled?: boolean }): ReactNode {
  const { document, set } = useEditing();
  const value = valueAt(document, place) as number | null | undefined;
  const shown = value === null || value === undefined ? null : percent ? rounded(value * 100) : value;
  return (
    <Labelled place={place} label={label}>
      {(control) => (
        <InputNumber
          {...control}
          className={styles.number ?? ''}
          value={shown}
          disabled={disabled}
          suffix={percent ? '%' : undefined}
          // A field that is emptied keeps its last number until another one is written.
          onChange={(next) => next !== null && set(place, percent ? rounded(next / 100) : next)}
        />
      )}
    </Labelled>
  );
}

/** 0.07 × 100 is not 7 in binary fractions. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

export function TextField({ place, label, rows }: FieldProps & { rows?: number }): ReactNode {
  const { document, set } = useEditing();
  const value = (valueAt(document, place) ?? '') as string;
  return (
    <Labelled place={place} label={label}>
      {(control) =>
        rows ? (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: rows }}
            value={value}
            onChange={(event) => set(place, event.target.value)}
          />
        ) : (
          <Input {...control} value={value} onChange={(event) => set(place, event.target.value)} />
        )
      }
    </Labelled>
  );
}

/** The same words in both languages. */
export function WordsFields({ place, label, rows }: FieldProps & { rows?: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard');
  return (
    <div className={styles.both}>
      {(['zh', 'en'] as const).map((language) => (
        <TextField
          key={language}
          place={`${place}.${language}`}
          label={`${label} · ${t(`field.${language}`)}`}
          {...(rows && { rows })}
        />
      ))}
    </div>
  );
}

/** One of a few; the browser's own control, so that it works with everything. */
export function ChoiceField({
  place,
  label,
  options,
}: FieldProps & { options: readonly { value: string; label: string }[] }): ReactNode {
  const { document, set } = useEditing();
  return (
    <Labelled place={place} label={label}>
      {(control) => (
        <select
          {...control}
          className={styles.select}
          value={(valueAt(document, place) ?? '') as string}
          onChange={(event) => set(place, event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface Control {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

export function Labelled({
  place,
  label,
  children,
}: FieldProps & { children: (control: Control) => ReactNode }): ReactNode {
  const id = useId();
  const { problems } = useEditing();
  const own = problems.filter((problem) => problem.path === place);
  const told = `${id}-problem`;
  return (
    <div className={styles.field} data-place={place}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(own.length > 0 && { 'aria-describedby': told, 'aria-invalid': true }) })}
      {own.length > 0 && (
        <p id={told} className={styles.problem}>
          <Sentences problems={own} />
        </p>
      )}
    </div>
  );
}

/** What is wrong with a list or the whole, where there is no single field for it. */
export function ProblemsAt({ place }: { place: Place }): ReactNode {
  const { problems } = useEditing();
  const own = problems.filter((problem) => problem.path === place);
  if (own.length === 0) return null;
  return (
    <p className={styles.problem} data-problem={place}>
      <Sentences problems={own} />
    </p>
  );
}

export function Sentences({ problems }: { problems: readonly StandardProblemView[] }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  return problems.map(({ path, rule, values }) => {
    const named = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        key === 'tier' || key === 'below' || key === 'wanted' ? t(`topics:tier.${String(value)}`) : value,
      ]),
    );
    return <span key={`${path} ${rule}`}>{t([`problem.${rule}`, 'problem.other'], named)}</span>;
  });
}
