import { useTranslation } from 'react-i18next';
import type { MergeField } from '../../frame/merge/shown-value';
import type { ActivityValues } from './activity-values.rule';
import { useAudienceTree } from './use-activities';

/** How an activity is told beside one's own. */
export function useMergeFields(schoolId: string): MergeField<ActivityValues>[] {
  const { t } = useTranslation('console/school/activities');
  const tree = useAudienceTree(schoolId, t('form.wholeSchool'));
  const instant = (typed: string): string => typed.replace('T', ' ');
  return [
    { name: 'title', label: t('form.title') },
    { name: 'kind', label: t('form.kind'), show: (kind: string) => t(`kind.${kind}`) },
    { name: 'place', label: t('form.place') },
    { name: 'topics', label: t('form.topics'), show: (topic: string) => t(`topics:topic.${topic}`) },
    ...(['startsAt', 'endsAt', 'signUpOpensAt', 'signUpClosesAt'] as const).map((name) => ({
      ...{ name, label: t(`form.${name}`), show: instant },
    })),
    { name: 'capacity', label: t('form.capacity') },
    { name: 'seating', label: t('form.seating'), show: (seating: string) => t(`form.${seating}`) },
    { name: 'classHours', label: t('form.classHours') },
    { name: 'required', label: t('form.required') },
    { name: 'specialNeeds', label: t('form.specialNeeds') },
    { name: 'description', label: t('form.description') },
    { name: 'planText', label: t('form.planText') },
    { name: 'audience', label: t('form.audience'), show: (id: string) => titleIn(tree.data ?? [], id) },
  ];
}

interface Branch {
  value: string;
  title: string;
  children?: Branch[];
}

const titleIn = (tree: readonly Branch[], id: string): string =>
  allOf(tree).find(({ value }) => value === id)?.title ?? id;

const allOf = (tree: readonly Branch[]): Branch[] =>
  tree.flatMap((branch) => [branch, ...allOf(branch.children ?? [])]);
