import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { CommitteeAccess } from './committee-access.service';
import { CommitteeNews } from './committee-news.service';
import { CommitteeData } from './committees.job';
import './committees.policy';
import { MeetingEntity } from './meetings/meeting.entity';
import { MeetingRepository } from './meetings/meeting.repository';
import { CommitteeMeetingsController } from './meetings/meetings.controller';
import { Meetings } from './meetings/meetings.service';
import { SeatEntity } from './seats/seat.entity';
import { SeatRepository } from './seats/seat.repository';
import { CommitteeSeatsController } from './seats/seats.controller';
import { Seats } from './seats/seats.service';
import { CommitteeReader } from './terms/committee-reader.service';
import { CommitteeEntity } from './terms/committee.entity';
import { CommitteeRepository } from './terms/committee.repository';
import { CommitteesController } from './terms/committees.controller';
import { CommitteesQuery } from './terms/committees.query';
import { Committees } from './terms/committees.service';

@Module({
  imports: [
    OrganizationModule,
    IdentityModule,
    TypeOrmModule.forFeature([CommitteeEntity, SeatEntity, MeetingEntity]),
  ],
  controllers: [CommitteesController, CommitteeSeatsController, CommitteeMeetingsController],
  providers: [
    CommitteeRepository,
    SeatRepository,
    MeetingRepository,
    CommitteeAccess,
    CommitteeNews,
    CommitteesQuery,
    CommitteeReader,
    Committees,
    Seats,
    Meetings,
    CommitteeData,
  ],
})
export class CommitteesModule {}
