import { Button, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssetDetailView, SubtitleTrackView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Problem } from '@web/api/problem';
import { say } from '@web/ui/toast';
import { Card } from '../../frame/list-frame';
import styles from './media.module.css';
import { useAddSubtitles, useRemoveSubtitles } from './use-media';

const languages = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
  { value: 'yue', label: '粤语' },
  { value: 'bo', label: '藏语' },
  { value: 'ug', label: '维吾尔语' },
  { value: 'mn', label: '蒙古语' },
] as const;

export function SubtitleCard({ asset }: { asset: AssetDetailView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const [lang, setLang] = useState<string>('zh-CN');
  const input = useRef<HTMLInputElement>(null);
  const add = useAddSubtitles(asset.id);
  const send = (file: File | undefined): void => {
    const label = languages.find((language) => language.value === lang)?.label ?? lang;
    if (file) {
      add.mutate(
        { file, lang, label },
        {
          onSuccess: () => say(t('subtitles.added', { label })),
          onError: (error) => {
            const code = error instanceof Problem ? error.code : '';
            say(t([`refusal.${code}`, 'x'], { defaultValue: sentenceFor(error, t) }), 'urgent');
          },
        },
      );
    }
    if (input.current) input.current.value = '';
  };
  return (
    <Card title={t('subtitles.title')} text={t('subtitles.text')}>
      <ul className={styles.list}>
        {asset.subtitles.map((track) => (
          <Track key={track.id} assetId={asset.id} track={track} />
        ))}
      </ul>
      <div className={styles.acts}>
        <Select
          aria-label={t('subtitles.language')}
          value={lang}
          onChange={setLang}
          options={[...languages]}
          style={{ width: '7.5rem' }}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept=".vtt,.srt"
          aria-label={t('subtitles.add')}
          onChange={(event) => send(event.target.files?.[0])}
        />
        <Button loading={add.isPending} onClick={() => input.current?.click()}>
          {t('subtitles.add')}
        </Button>
      </div>
    </Card>
  );
}

function Track({ assetId, track }: { assetId: string; track: SubtitleTrackView }): ReactNode {
  const { t } = useTranslation('console/school/media');
  const remove = useRemoveSubtitles(assetId);
  return (
    <li className={styles.upload}>
      <span>{track.label}</span>
      <Button
        size="small"
        type="text"
        loading={remove.isPending}
        aria-label={`${t('subtitles.remove')} ${track.label}`}
        onClick={() => remove.mutate(track.id, { onSuccess: () => say(t('subtitles.removed')) })}
      >
        {t('subtitles.remove')}
      </Button>
    </li>
  );
}
