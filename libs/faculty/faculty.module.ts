import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { FacultyAccess } from './faculty-access.service';
import { FacultyCleaning, FacultyData } from './faculty-data.service';
import { FacultyJob } from './faculty.job';
import { FacultyNews } from './faculty-news.service';
import './faculty.policy';
import { TrainingImportEntity } from './imports/training-import.entity';
import { TrainingImportRepository } from './imports/training-import.repository';
import { TrainingImportsController } from './imports/training-imports.controller';
import { TrainingImports } from './imports/training-imports.service';
import { TrainingWriter } from './imports/training-writer.service';
import { InstructorCounts } from './members/instructor-counts.query';
import { MemberEntity, MemberGradeEntity } from './members/member.entity';
import { MemberRepository } from './members/member.repository';
import { FacultyController } from './members/members.controller';
import { MembersQuery } from './members/members.query';
import { Members, SchoolTies } from './members/members.service';
import { Register, RegisterQueries } from './members/register.service';
import { OutreachController } from './outreach/outreach.controller';
import { OutreachDesk } from './outreach/outreach-desk.service';
import { CommunitySessionEntity, SchoolPairingEntity } from './outreach/outreach.entity';
import { OutreachLooks } from './outreach/outreach-looks.service';
import { OutreachQuery } from './outreach/outreach.query';
import { OutreachRepository } from './outreach/outreach.repository';
import { Outreach } from './outreach/outreach.service';
import { StudioDesk } from './studios/studio-desk.service';
import { StudioEntity, StudioMemberEntity } from './studios/studio.entity';
import { StudioReader } from './studios/studio-reader.service';
import { StudioRepository } from './studios/studio.repository';
import { StudiosController } from './studios/studios.controller';
import { StudiosQuery } from './studios/studios.query';
import { Studios } from './studios/studios.service';
import { TalentEntity } from './talents/talent.entity';
import { TalentRepository } from './talents/talent.repository';
import { TalentsController } from './talents/talents.controller';
import { TalentsQuery } from './talents/talents.query';
import { Talents } from './talents/talents.service';
import { TrainingEntity } from './trainings/training.entity';
import { TrainingRepository } from './trainings/training.repository';
import { TrainingsController } from './trainings/trainings.controller';
import { Trainings } from './trainings/trainings.service';

const entities = [
  MemberEntity,
  MemberGradeEntity,
  TrainingEntity,
  TrainingImportEntity,
  TalentEntity,
  StudioEntity,
  StudioMemberEntity,
  SchoolPairingEntity,
  CommunitySessionEntity,
];

const registering = [
  MemberRepository,
  FacultyAccess,
  FacultyNews,
  MembersQuery,
  InstructorCounts,
  RegisterQueries,
  SchoolTies,
];
const training = [TrainingRepository, Trainings, TrainingImportRepository, TrainingWriter, TrainingImports];
const studying = [StudioRepository, StudiosQuery, Studios, StudioDesk, StudioReader];
const helping = [OutreachRepository, OutreachQuery, OutreachDesk, OutreachLooks, Outreach];

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    FacultyController,
    TrainingsController,
    TrainingImportsController,
    TalentsController,
    StudiosController,
    OutreachController,
  ],
  providers: [
    ...registering,
    Members,
    Register,
    ...training,
    TalentRepository,
    TalentsQuery,
    Talents,
    ...studying,
    ...helping,
    FacultyCleaning,
    FacultyData,
    FacultyJob,
  ],
  exports: [InstructorCounts, Studios, Outreach],
})
export class FacultyModule {}
