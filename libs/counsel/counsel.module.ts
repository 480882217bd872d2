import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { AppointmentEntity } from './appointments/appointment.entity';
import { AppointmentRepository } from './appointments/appointment.repository';
import { Booking, OpenStations } from './appointments/booking.service';
import { CallingOff } from './appointments/calling-off.service';
import { CounsellingController } from './appointments/counselling.controller';
import { Counselling, CounsellorDesk, CounsellorStanding } from './appointments/counselling.service';
import { OwnAppointmentsController } from './appointments/own-appointments.controller';
import { Reminders } from './appointments/reminders.service';
import { StationFigures } from './appointments/station-figures.service';
import { CounselDataQuery } from './counsel-data.query';
import { CounselData } from './counsel-data.service';
import { CounselErasure, EndOfAccount } from './counsel-erasure.service';
import { CounselJob } from './counsel.job';
import './counsel.policy';
import { PublishedQuestionEntity } from './published/published-question.entity';
import { PublishedQuestionsController } from './published/published.controller';
import { PublishedRepository } from './published/published.repository';
import { AskerNames, PublishedReading, Publishing } from './published/publishing.service';
import { AnswerDays } from './questions/answer-days.service';
import { Answering } from './questions/answering.service';
import { AskedQuestions, Asking, Experts } from './questions/asking.service';
import { ExpertsQuery } from './questions/experts.query';
import { OwnQuestionsController } from './questions/own-questions.controller';
import { CounselPostEntity, CounselQuestionEntity } from './questions/question.entity';
import { QuestionFiguresQuery } from './questions/question-figures.query';
import { QuestionFigures } from './questions/question-figures.service';
import { QuestionLooks } from './questions/question-looks.service';
import { QuestionReach } from './questions/question-reach.service';
import { QuestionRepository } from './questions/question.repository';
import { SchoolQuestionsController } from './questions/school-questions.controller';
import { CounsellorsQuery } from './stations/counsellors.query';
import { SlotMaking } from './stations/slot-making.service';
import {
  SlotEntity,
  StationCounsellorEntity,
  StationEntity,
  StationHoursEntity,
} from './stations/station.entity';
import { StationHours } from './stations/station-hours.service';
import { StationLooks } from './stations/station-looks.service';
import { StationReach } from './stations/station-reach.service';
import { StationRepository } from './stations/station.repository';
import { StationsController } from './stations/stations.controller';
import { Stations, StationStaff } from './stations/stations.service';

const entities = [
  CounselQuestionEntity,
  CounselPostEntity,
  PublishedQuestionEntity,
  StationEntity,
  StationCounsellorEntity,
  StationHoursEntity,
  SlotEntity,
  AppointmentEntity,
];
const questions = [
  QuestionRepository,
  QuestionReach,
  QuestionLooks,
  QuestionFiguresQuery,
  QuestionFigures,
  AnswerDays,
  ExpertsQuery,
  Experts,
  AskedQuestions,
  Asking,
  Answering,
];
const published = [PublishedRepository, AskerNames, Publishing, PublishedReading];
const stations = [
  StationRepository,
  StationReach,
  StationLooks,
  StationStaff,
  Stations,
  StationHours,
  SlotMaking,
  CounsellorsQuery,
];
const appointments = [
  AppointmentRepository,
  CallingOff,
  OpenStations,
  Booking,
  Counselling,
  CounsellorStanding,
  CounsellorDesk,
  StationFigures,
  Reminders,
];

@Module({
  imports: [OrganizationModule, IdentityModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    OwnQuestionsController,
    SchoolQuestionsController,
    PublishedQuestionsController,
    StationsController,
    OwnAppointmentsController,
    CounsellingController,
  ],
  providers: [
    ...questions,
    ...published,
    ...stations,
    ...appointments,
    ...[CounselDataQuery, CounselData, EndOfAccount, CounselErasure, CounselJob],
  ],
})
export class CounselModule {}
