import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { facultyArchive, facultyRestore, type MemberDetailView } from '@web/api/generated';
import { sentenceFor } from '@web/i18n/error-words';
import { dayWords, numberWords } from '@web/i18n/format';
import { ErrorState } from '@web/ui/states';
import { say } from '@web/ui/toast';
import { TableBones } from '../../frame/data-table';
import { DetailFrame } from '../../frame/detail-frame';
import { Card, Stack } from '../../frame/list-frame';
import { StateTag } from '../../frame/state-tag';
import { schoolPaths } from '../school.paths';
import styles from './faculty.module.css';
import { MemberForm } from './member-form';
import { TrainingList } from './training-list';
import { useMember, useRefreshFaculty } from './use-faculty';

/** One of the register: who it is, what is taught, training and levels. */
export function FacultyMemberPage(): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const { memberId = '' } = useParams();
  const member = useMember(memberId);
  const back = { label: t('title'), to: schoolPaths.faculty };
  if (member.isPending) return <TableBones rows={4} />;
  if (!member.data) return <ErrorState whole error={member.error} retry={() => void member.refetch()} />;
  const shown = member.data;
  return (
    <DetailFrame
      title={shown.name || t('erased')}
      state={
        shown.archived ? (
          <StateTag tone="faint">{t('filter.archived.yes')}</StateTag>
        ) : (
          <StateTag tone={shown.trained ? 'good' : 'plain'}>
            {t('hoursNow', { hours: numberWords(shown.hours) })}
          </StateTag>
        )
      }
      back={back}
      actions={shown.may.includes('manage') && <Acts member={shown} />}
      aside={<Facts member={shown} />}
    >
      <TrainingList member={shown} />
    </DetailFrame>
  );
}

function Acts({ member }: { member: MemberDetailView }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const [changing, setChanging] = useState(false);
  const refresh = useRefreshFaculty();
  const path = { id: member.id };
  const move = useMutation({
    mutationFn: async () => {
      await (member.archived ? facultyRestore({ path }) : facultyArchive({ path }));
      await refresh();
    },
    onError: (error) => say(sentenceFor(error, t), 'urgent'),
  });
  return (
    <>
      <Button loading={move.isPending} onClick={() => move.mutate()}>
        {t(member.archived ? 'restore' : 'archive')}
      </Button>
      <Button type="primary" onClick={() => setChanging(true)}>
        {t('change')}
      </Button>
      {changing && (
        <MemberForm
          schoolId={member.schoolId}
          member={member}
          onClose={() => setChanging(false)}
          onDone={() => setChanging(false)}
        />
      )}
    </>
  );
}

function Facts({ member }: { member: MemberDetailView }): ReactNode {
  const { t } = useTranslation('console/school/faculty');
  const grades = member.grades.map(({ name }) => name).join('、') || t('allGrades');
  const facts: [string, string][] = [
    ['kind', t(`filter.kind.${member.kind}`)],
    ['employer', member.employer],
    ['number', member.staffNumber],
    ['instructs', member.instructs ? grades : t('filter.instructs.no')],
    ['specialities', member.specialities],
    ['account', t(member.personId ? 'linked' : 'notLinked')],
  ];
  return (
    <Stack>
      <Card title={t('facts')}>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{t(`head.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </Card>
      {member.talents.length > 0 && (
        <Card title={t('head.talents')}>
          <ul>
            {member.talents.map(({ id, level, grantedBy, until }) => (
              <li key={id}>
                {t('talentLine', { level: t(`level.${level}`), by: grantedBy, until: dayWords(until) })}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}
