import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { useId, useState, type ComponentPropsWithRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import { cx } from './cx';
import styles from './field.module.css';
import { Icon } from './icon';

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** A sentence: what is wrong and what to do. Set, it is announced and tied to the control. */
  error?: string;
  children: (control: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** Label, hint and error around one control, tied together by ids. */
export function Field({ label, hint, error, children }: FieldProps): ReactNode {
  const id = useId();
  const describedBy = cx(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div role="alert">
        {error && (
          <p className={styles.error} id={`${id}-error`}>
            <Icon name="alert" size={18} />
            {error}
          </p>
        )}
      </div>
    </div>
  );
}

type Labelled = Omit<FieldProps, 'children'>;

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Labelled & ComponentPropsWithRef<'input'>): ReactNode {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <input {...rest} {...control} className={cx(styles.control, className)} />}
    </Field>
  );
}

/** Several lines; grows by its rows, not by typing, so that the page does not jump. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: Labelled & ComponentPropsWithRef<'textarea'>): ReactNode {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea rows={4} {...rest} {...control} className={cx(styles.control, className)} />}
    </Field>
  );
}

/** A password that can be shown: a phone keyboard hides what was typed wrong. */
export function PasswordField({
  label,
  hint,
  error,
  ...rest
}: Labelled & ComponentPropsWithRef<'input'>): ReactNode {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles.withButton}>
          <input {...rest} {...control} type={shown ? 'text' : 'password'} className={styles.control} />
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={shown ? t('password.hide') : t('password.show')}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}

export interface CheckboxProps {
  children: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string;
}

export function Checkbox({ children, checked, onChange, error }: CheckboxProps): ReactNode {
  const id = useId();
  return (
    <div>
      <label className={styles.check}>
        <BaseCheckbox.Root
          checked={checked}
          onCheckedChange={onChange}
          className={styles.box}
          aria-describedby={error ? id : undefined}
          data-invalid={error ? '' : undefined}
        >
          <BaseCheckbox.Indicator>
            <Icon name="check" size={18} />
          </BaseCheckbox.Indicator>
        </BaseCheckbox.Root>
        <span>{children}</span>
      </label>
      <p role="alert" id={id} className={error ? styles.error : undefined}>
        {error}
      </p>
    </div>
  );
}
