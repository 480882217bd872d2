import { Button } from 'antd';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@web/app/session';
import { Icon } from '@web/ui/icon';
import { useDeskUnit } from '../../frame/desk-unit';
import { uploads } from './uploads';

/** Chooses recordings and begins to send them; the list of uploads shows how far they are. */
export function UploadButton({
  label,
  type = 'primary',
  onStarted,
}: {
  label?: string;
  type?: 'primary' | 'default';
  onStarted?: (key: string) => void;
}): ReactNode {
  const { t } = useTranslation('console/school/media');
  const me = useMe();
  const unit = useDeskUnit();
  const input = useRef<HTMLInputElement>(null);
  const send = async (files: FileList | null): Promise<void> => {
    for (const file of [...(files ?? [])]) {
      const key = await uploads.start(file, { personId: me.id, unitId: unit.id });
      onStarted?.(key);
    }
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!onStarted}
        accept="video/*,audio/*,.mkv,.avi,.mpeg,.mpg,.ogv,.mov,.webm,.wmv,.flv,.m4v"
        aria-label={t('upload')}
        onChange={(event) => void send(event.target.files)}
      />
      <Button type={type} icon={<Icon name="plus" size={18} />} onClick={() => input.current?.click()}>
        {label ?? t('upload')}
      </Button>
    </>
  );
}
