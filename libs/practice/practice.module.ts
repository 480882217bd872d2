import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { AcceptedRecordsQuery } from './accepted-records.query';
import { AcceptanceByItself } from './answers/acceptance-by-itself.service';
import { PracticeAnswers } from './answers/practice-answers.service';
import { PracticeFiguresQuery } from './answers/practice-figures.query';
import { PracticeAnswersController, SchoolPracticeController } from './answers/school-practice.controller';
import { WaitingRecordsRepository } from './answers/waiting-records.repository';
import { PracticePhotoEntity } from './photos/practice-photo.entity';
import { PracticePhotoRepository } from './photos/practice-photo.repository';
import { PracticePhotosController } from './photos/practice-photos.controller';
import { PracticePhotos, PracticePhotoViewing } from './photos/practice-photos.service';
import { PracticeDataQuery } from './practice-data.query';
import { PracticeData } from './practice-data.service';
import { PracticeForgetting } from './practice-forgetting.service';
import { PracticeJob } from './practice.job';
import './practice.policy';
import { PracticeRecords } from './practice-records';
import { OwnPracticeController, PracticeRecordsController } from './records/own-practice.controller';
import { PracticeDays } from './records/practice-days.service';
import { PracticeListQuery } from './records/practice-list.query';
import { PracticeLooks, PracticeShelf } from './records/practice-looks.service';
import { PracticeReach } from './records/practice-reach.service';
import {
  PracticeRecordEntity,
  PracticeReplyEntity,
  PracticeShareEntity,
} from './records/practice-record.entity';
import { PracticeRecordRepository } from './records/practice-record.repository';
import { PracticeWork } from './records/practice-work.service';
import { PracticeWriting } from './records/practice-writing.service';
import { PracticeSharing, SharedPractice } from './sharing/practice-sharing.service';

const entities = [PracticeRecordEntity, PracticeReplyEntity, PracticeShareEntity, PracticePhotoEntity];

const records = [
  PracticeRecordRepository,
  PracticeListQuery,
  PracticeReach,
  PracticeDays,
  PracticeWork,
  PracticeShelf,
  PracticeLooks,
  PracticeWriting,
];
const photos = [PracticePhotoRepository, PracticePhotos, PracticePhotoViewing];
const answers = [WaitingRecordsRepository, PracticeAnswers, AcceptanceByItself, PracticeFiguresQuery];
const personal = [PracticeDataQuery, PracticeData, PracticeForgetting, PracticeJob];

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    OwnPracticeController,
    PracticeRecordsController,
    PracticePhotosController,
    PracticeAnswersController,
    SchoolPracticeController,
  ],
  providers: [
    ...records,
    ...photos,
    ...answers,
    ...personal,
    ...[PracticeSharing, SharedPractice, AcceptedRecordsQuery, PracticeRecords],
  ],
  exports: [PracticeRecords],
})
export class PracticeModule {}
