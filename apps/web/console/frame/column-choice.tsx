import { Button, Checkbox, Popover } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@web/ui/icon';
import styles from './frame.module.css';

interface Choosable {
  key: string;
  title: string;
  optional?: boolean;
  extra?: boolean;
}

const place = (name: string): string => `jiaxue.columns.${name}`;

function remembered(name: string, columns: readonly Choosable[]): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(place(name)) ?? 'null') as unknown;
    if (Array.isArray(kept)) return kept.filter((key): key is string => typeof key === 'string');
  } catch {
    // What cannot be read is as good as never chosen.
  }
  return columns.filter((column) => column.extra).map((column) => column.key);
}

/** Columns the reader has put away, kept in this browser for the table of this name. */
export function useColumnChoice(
  name: string,
  columns: readonly Choosable[],
): [ReadonlySet<string>, (key: string) => void] {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(remembered(name, columns)));
  const toggle = (key: string): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    localStorage.setItem(place(name), JSON.stringify([...next]));
    setHidden(next);
  };
  return [hidden, toggle];
}

export function ColumnChoice({
  columns,
  hidden,
  onToggle,
}: {
  columns: readonly Choosable[];
  hidden: ReadonlySet<string>;
  onToggle: (key: string) => void;
}): ReactNode {
  const { t } = useTranslation('console');
  const opener = useRef<HTMLSpanElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const free = columns.filter((column) => column.optional || column.extra);
  if (free.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      // Beside its button, so that the keyboard comes to it next, and back to the button when it closes.
      getPopupContainer={() => opener.current ?? document.body}
      onOpenChange={(open) => {
        if (!open && choices.current?.contains(document.activeElement))
          opener.current?.querySelector('button')?.focus();
      }}
      content={
        <div ref={choices} className={styles.choices} role="group" aria-label={t('columns')}>
          {free.map((column) => (
            <Checkbox
              key={column.key}
              checked={!hidden.has(column.key)}
              onChange={() => onToggle(column.key)}
            >
              {column.title}
            </Checkbox>
          ))}
        </div>
      }
    >
      <span ref={opener}>
        <Button type="text" size="small" icon={<Icon name="settings" size={16} />}>
          {t('columns')}
        </Button>
      </span>
    </Popover>
  );
}
