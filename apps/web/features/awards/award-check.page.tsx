import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { awardsCheck, type AwardCheckView } from '@web/api/generated';
import { keys } from '@web/api/keys';
import { paths } from '@web/app/paths';
import { dayWords } from '@web/i18n/format';
import { CheckedPaper, CheckPage } from '@web/ui/check-page';

/** Open to whoever reads a plaque: is this school's title genuine, and does it hold? */
export function AwardCheckPage(): ReactNode {
  const { t } = useTranslation('awards');
  const { number = '' } = useParams();
  const check = useQuery({
    queryKey: keys.award(number),
    queryFn: () => awardsCheck({ path: { number } }),
  });
  const words = {
    title: t('check.title'),
    unknown: t('check.unknown'),
    unknownText: t('check.unknownText'),
    number: t('check.number'),
    again: t('check.again'),
    about: t('check.about'),
  };
  return (
    <CheckPage check={check} words={words} pathOf={paths.awardCheck}>
      {check.data && <Plaque award={check.data} />}
    </CheckPage>
  );
}

function Plaque({ award }: { award: AwardCheckView }): ReactNode {
  const { t } = useTranslation('awards');
  const { standing, tier, city } = award;
  const facts = [
    [t('check.school'), award.school],
    [t('check.tier'), t('check.tierOf', { tier: t(`topics:tier.${tier}`) })],
    [t('check.number'), award.number],
    [t('check.since'), dayWords(award.since)],
    [t('check.until'), dayWords(award.until)],
    [t('check.by'), t('check.byCity', { city })],
  ] as const;
  return <CheckedPaper standing={standing} verdict={t(`check.${standing}`)} facts={facts} />;
}
