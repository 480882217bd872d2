import { useId, type ReactNode } from 'react';
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

/** A real file input spread over a large target: a click opens the chooser, files may also be dropped on it. */
export function FilePicker({ label, hint, accept, multiple, disabled, onPick }: FilePickerProps): ReactNode {
  const id = useId();
  return (
    <label className={styles.zone}>
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
