import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { cx } from './cx';
import styles from './file-picker.module.css';
import { Icon } from './icon';

export interface FilePickerProps {
  label: string;
  hint?: string;
  /** As in <input accept>: ".xlsx,.csv". */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  onPick: (files: File[]) => void;
}

/** A real file input under a large target; files may also be dropped on it. */
export function FilePicker({ label, hint, accept, multiple, disabled, onPick }: FilePickerProps): ReactNode {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!disabled && files.length > 0) onPick(multiple ? files : files.slice(0, 1));
  };
  return (
    <label
      className={cx(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" size={32} />
      <span>{label}</span>
      {hint && (
        <span className={styles.hint} id={id}>
          {hint}
        </span>
      )}
      <input
        type="file"
        className={styles.input}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be picked again after it was corrected.
          event.target.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
    </label>
  );
}
