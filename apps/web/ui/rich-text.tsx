import type { ReactNode } from 'react';
import styles from './rich-text.module.css';

/** Text with marks, as the server hands it out: it keeps an allow-list of elements, so nothing else can come here. */
export function RichText({ html }: { html: string }): ReactNode {
  return <div className={styles.text} dangerouslySetInnerHTML={{ __html: html }} />;
}
