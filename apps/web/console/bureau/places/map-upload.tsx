import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cityMapsDraw, type CityMapView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { Problem } from '@web/api/problem';
import { saveFile } from '@web/ui/save-file';
import { say } from '@web/ui/toast';
import { OutlineEditor } from './outline-editor';
import styles from './places.module.css';
import { useRefreshPlaces } from './use-places';

/** Mends outlines in the page, takes the drawing along as GeoJSON, and puts another one in its place. */
export function MapUpload({ map }: { map: CityMapView }): ReactNode {
  const { t } = useTranslation('console/bureau/places');
  const refresh = useRefreshPlaces();
  const [mending, mend] = useState(false);
  const draw = useMutation({
    mutationFn: async (file: File) => {
      const drawing = JSON.parse(await file.text()) as Record<string, unknown>;
      return cityMapsDraw({ path: { id: map.unitId ?? '' }, body: { map: drawing, revision: map.revision } });
    },
    onSuccess: () => say(t('drawn')),
    onError: (error) => say(faultOf(error) ?? sentenceFor(error, t), 'urgent'),
    onSettled: refresh,
  });
  const faultOf = (error: Error): string | null => {
    if (error instanceof SyntaxError) return t('unreadable');
    const fault = error instanceof Problem ? error.errors[0] : undefined;
    return fault ? t('fault', { field: fault.field }) : null;
  };
  return (
    <div className={styles.acts}>
      <Button onClick={() => mend(true)}>{t('outline.act')}</Button>
      {mending && <OutlineEditor map={map} onClose={() => mend(false)} />}
      {map.map && (
        <Button
          onClick={() =>
            saveFile(new Blob([JSON.stringify(map.map)], { type: 'application/geo+json' }), 'map.geojson')
          }
        >
          {t('download')}
        </Button>
      )}
      <Upload
        accept=".json,.geojson,application/geo+json"
        showUploadList={false}
        beforeUpload={(file) => {
          draw.mutate(file);
          return false;
        }}
      >
        <Button loading={draw.isPending}>{t('upload')}</Button>
      </Upload>
    </div>
  );
}
