import { Select as Base } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from './field';
import { Icon } from './icon';
import styles from './select.module.css';

export interface Choice<V extends string> {
  value: V;
  label: string;
}

export type SelectProps<V extends string> = Omit<FieldProps, 'children'> & {
  choices: readonly Choice<V>[];
  value: V | null;
  onChange: (value: V) => void;
  placeholder?: string;
  name?: string;
};

export function Select<V extends string>(props: SelectProps<V>): ReactNode {
  const { choices, value, onChange, placeholder, name, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <Base.Root
          items={choices as Choice<V>[]}
          value={value}
          name={name}
          modal={false}
          onValueChange={(next) => next !== null && onChange(next)}
        >
          <Base.Trigger {...control} aria-label={field.label} className={styles.trigger}>
            {value === null ? <span className={styles.placeholder}>{placeholder}</span> : <Base.Value />}
            <Icon name="chevronDown" size={20} />
          </Base.Trigger>
          <Base.Portal>
            <Base.Positioner className={styles.positioner} alignItemWithTrigger={false} sideOffset={4}>
              <Base.Popup className={styles.popup}>
                {choices.map((choice) => (
                  <Base.Item key={choice.value} value={choice.value} className={styles.item}>
                    <Base.ItemIndicator>
                      <Icon name="check" size={18} />
                    </Base.ItemIndicator>
                    <Base.ItemText>{choice.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
