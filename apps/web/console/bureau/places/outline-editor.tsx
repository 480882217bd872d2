import { useMutation } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityMapsDraw, type CityMapView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Note } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { Modal } from '../../frame/overlay';
import { CornerEditor } from './corner-editor';
import { fewestCorners, outlinesOf, withOutline, type Drawing, type Outline } from './outline.rule';
import styles from './places.module.css';
import { useRefreshPlaces } from './use-places';

const fresh: Outline = { feature: null, name: '', corners: [] };

/** Draws or mends the outline of one district after another; the rest of the map stays as it is. */
export function OutlineEditor({ map, onClose }: { map: CityMapView; onClose: () => void }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const [outline, change] = useState<Outline>(outlinesOf(map.map)[0] ?? fresh);
  const refresh = useRefreshPlaces();
  const draw = useMutation({
    mutationFn: () => {
      const drawing = withOutline(map.map, outline) as Record<string, unknown>;
      return cityMapsDraw({ path: { id: map.unitId ?? '' }, body: { map: drawing, revision: map.revision } });
    },
    onSuccess: async () => {
      await refresh();
      say(t('drawn'));
      onClose();
    },
  });
  const isWhole = outline.corners.length >= fewestCorners && outline.name.trim() !== '';
  return (
    <Modal
      open
      width={860}
      title={t('outline.title')}
      okText={t('app:save')}
      cancelText={t('app:cancel')}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={draw.isPending}
      onOk={() => draw.mutate()}
      onCancel={onClose}
    >
      <div className={styles.outline}>
        <Fields map={map.map} outline={outline} change={change} />
        {draw.error && (
          <Note tone="danger" icon="alert" announce>
            {sentenceFor(draw.error, t)}
          </Note>
        )}
      </div>
    </Modal>
  );
}

function Fields({
  map,
  outline,
  change,
}: {
  map: Drawing | null;
  outline: Outline;
  change: (next: Outline) => void;
}): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const known = outlinesOf(map);
  return (
    <>
      <Radio.Group
        aria-label={t('outline.which')}
        value={outline.feature ?? 'new'}
        onChange={({ target }) => change(known.find(({ feature }) => feature === target.value) ?? fresh)}
        options={[
          ...known.map(({ feature, name }) => ({ value: feature ?? 'new', label: name })),
          { value: 'new', label: t('outline.fresh') },
        ]}
      />
      <label className={styles.field}>
        {t('outline.name')}
        <Input
          maxLength={40}
          value={outline.name}
          onChange={({ target }) => change({ ...outline, name: target.value })}
        />
      </label>
      <CornerEditor
        key={outline.feature}
        drawing={map}
        corners={outline.corners}
        onChange={(corners) => change({ ...outline, corners })}
      />
    </>
  );
}
