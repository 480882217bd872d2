import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItemView } from '@web/api/generated';
import { currentLocale } from '@web/i18n';
import { dayWords } from '@web/i18n/format';
import { Chips, Tag } from '@web/ui/chips';
import { TextArea } from '@web/ui/field';
import { Card } from '@web/ui/page';
import { say } from '@web/ui/toast';
import { ItemPhotos } from './item-photos';
import type { ShownFinding } from './phone/pending.rule';
import type { Recording } from './use-visits';
import styles from './site-visits.module.css';

const marks = ['seen', 'partly', 'not_seen'] as const;

interface ItemProps {
  item: ChecklistItemView;
  finding: ShownFinding;
  recording: Recording;
}

/** What there is to see, and what was seen. */
export function ItemHead({ item }: { item: ChecklistItemView }): ReactNode {
  const { t, i18n } = useTranslation('site-visits');
  const hint = `look/${item.measure}`;
  return (
    <div>
      <h3 className={styles.itemName}>
        <Tag>{item.code}</Tag> {currentLocale() === 'en' ? item.name.en : item.name.zh}
      </h3>
      {item.of && (
        <p className={styles.thing}>
          {t('thing', { title: item.of.title })}
          {item.of.day && ` · ${dayWords(item.of.day)}`}
        </p>
      )}
      {i18n.exists(hint, { ns: 'site-visits', keySeparator: '/' }) && (
        <p className={styles.soft}>{t(hint, { keySeparator: '/' })}</p>
      )}
    </div>
  );
}

/** One thing to look at: a mark of three, words, photos. Each lies on the phone at once. */
export function ItemCard({ item, finding, recording }: ItemProps): ReactNode {
  const { t } = useTranslation('site-visits');
  const unkept = (): void => say(t('unkept'), 'urgent');
  const { code } = item;
  return (
    <li>
      <Card className={styles.item}>
        <ItemHead item={item} />
        <Chips
          label={t('markOf', { code })}
          choices={marks.map((value) => ({ value, label: t(`mark.${value}`) }))}
          value={finding.mark ?? ('' as (typeof marks)[number])}
          onChange={(value) => void recording.mark(code, value).catch(unkept)}
        />
        <NoteField
          label={t('note', { code })}
          kept={finding.note}
          onWrite={(text) => void recording.note(code, text).catch(unkept)}
        />
        <ItemPhotos code={code} photos={finding.photos} recording={recording} />
      </Card>
    </li>
  );
}

interface NoteProps {
  label: string;
  kept: string;
  onWrite: (text: string) => void;
}

/** Every letter is kept; while it is being written nothing from elsewhere takes its place. */
export function NoteField({ label, kept, onWrite }: NoteProps): ReactNode {
  const [written, setWritten] = useState<string | null>(null);
  return (
    <TextArea
      label={label}
      rows={2}
      maxLength={1000}
      value={written ?? kept}
      onChange={({ target }) => {
        setWritten(target.value);
        onWrite(target.value);
      }}
      onBlur={() => setWritten(null)}
    />
  );
}
