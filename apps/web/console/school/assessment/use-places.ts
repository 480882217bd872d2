import { useTranslation } from 'react-i18next';
import type { SchoolRatingView } from '@web/api/generated';
import type { PlaceOf } from '../../assessment/checklist';
import { recordedAt, titlePage } from './recorded-at.rule';

/** Where at the school's desk a line of the checklist is filled in. */
export function usePlaces(): (rating: SchoolRatingView | undefined) => PlaceOf {
  const { t } = useTranslation('console/school');
  return (rating) =>
    ({ code, about }) => {
      const page =
        code === 'veto' || code === 'tenure'
          ? titlePage
          : measuresOf(rating, about)
              .map(recordedAt)
              .find((each) => each !== null);
      return page ? { to: page.to, label: t(`nouns.${page.noun}`) } : null;
    };
}

function measuresOf(rating: SchoolRatingView | undefined, about: string): string[] {
  const gate = rating?.gates.find(({ code }) => code === about);
  const indicator = rating?.indicators.find(({ code }) => code === about);
  return [
    ...(gate?.checks.map(({ measure }) => measure) ?? []),
    ...(indicator?.facts.map(({ code }) => code) ?? []),
  ];
}
