import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { placesBeside, withMoved, type CodedList } from './edits.rule';
import { useEditing } from './editing';
import styles from './editor.module.css';

/** Moves a member one place up or down. At an end the button stays, so that the keyboard is not lost from it. */
export function MoveButtons({ list, at }: { list: CodedList; at: number }): ReactNode {
  const { t } = useTranslation('console/bureau/standard/editor');
  const { document, change } = useEditing();
  const [hasMoved, setMoved] = useState(false);
  const { code } = document[list][at]!;
  const places = placesBeside(document, list, at);
  const place = places.indexOf(at);
  const move = (by: -1 | 1): void => {
    change((before) => withMoved(before, list, at, by));
    setMoved(true);
  };
  return (
    <span className={styles.move}>
      {([-1, 1] as const).map((by) => {
        const isEnd = places[place + by] === undefined;
        return (
          <Button
            key={by}
            size="small"
            type="text"
            aria-disabled={isEnd}
            aria-label={t(by < 0 ? 'moveUpOf' : 'moveDownOf', { code })}
            onClick={() => !isEnd && move(by)}
          >
            {t(by < 0 ? 'moveUp' : 'moveDown')}
          </Button>
        );
      })}
      <span role="status" className={styles.hint}>
        {hasMoved && t('movedTo', { code, place: place + 1, count: places.length })}
      </span>
    </span>
  );
}
