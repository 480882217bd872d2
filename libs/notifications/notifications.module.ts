import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActivitiesModule } from '@libs/activities';
import { IdentityModule } from '@libs/identity';
import { OrganizationModule } from '@libs/organization';
import { Channels } from './channels/channels';
import { MailChannel } from './channels/mail.channel';
import { WechatChannel } from './channels/wechat.channel';
import { WechatToken } from './channels/wechat-token';
import { Connecting, ConnectingWork } from './contacts/connecting.service';
import { ContactEntity } from './contacts/contact.entity';
import { ContactRepository } from './contacts/contact.repository';
import { ContactRotation } from './contacts/contact-rotation.service';
import { NoticeContactsController, UnsubscriptionsController } from './contacts/contacts.controller';
import { Contacts } from './contacts/contacts.service';
import { SealedTokens } from './contacts/sealed-tokens';
import { InboxController } from './notices/inbox.controller';
import { Inbox } from './notices/inbox.service';
import { NoticeEntity } from './notices/notice.entity';
import { NoticeRepository } from './notices/notice.repository';
import { Notices } from './notices/notices.service';
import { AssessmentFactsQuery } from './offices/assessment-facts.query';
import { AssessmentTidings } from './offices/assessment-tidings.job';
import { ObjectionTidings } from './offices/objection-tidings.job';
import { OfficesQuery } from './offices/offices.query';
import { Offices } from './offices/offices.service';
import { ReviewTidings } from './offices/review-tidings.job';
import { TitleEndings } from './offices/title-endings.service';
import { TitleFactsQuery } from './offices/title-facts.query';
import { TitleTidings } from './offices/title-tidings.job';
import { NotificationsJob } from './notifications.job';
import { PersonalNoticesRepository } from './personal-notices.repository';
import { PersonalNotices } from './personal-notices.service';
import { DeliveryEntity } from './sending/delivery.entity';
import { DeliveryRepository } from './sending/delivery.repository';
import { Post } from './sending/post.service';
import { Sending } from './sending/sending.service';
import { RefusalEntity, SettingEntity } from './settings/setting.entity';
import { NoticeSettingsController } from './settings/settings.controller';
import { SettingsRepository } from './settings/settings.repository';
import { NoticeSettings } from './settings/settings.service';
import { ActivityTidings } from './sources/activity-tidings.job';
import { AnswerTidings } from './sources/answer-tidings.job';
import { FamilyRounds } from './sources/family-rounds.service';
import { LearningTidings } from './sources/learning-tidings.job';
import { RoundEntity } from './sources/round.entity';
import { RoundsRepository } from './sources/rounds.repository';
import { SourcesQuery } from './sources/sources.query';

const entities = [NoticeEntity, DeliveryEntity, ContactEntity, SettingEntity, RefusalEntity, RoundEntity];

const notices = [NoticeRepository, Notices, Inbox, SettingsRepository, NoticeSettings];
const sources = [
  SourcesQuery,
  RoundsRepository,
  FamilyRounds,
  ActivityTidings,
  AnswerTidings,
  LearningTidings,
];
const offices = [
  OfficesQuery,
  Offices,
  AssessmentFactsQuery,
  AssessmentTidings,
  ObjectionTidings,
  ReviewTidings,
  TitleFactsQuery,
  TitleEndings,
  TitleTidings,
];
const contacts = [ContactRepository, SealedTokens, Contacts, ConnectingWork, Connecting, ContactRotation];
const sending = [
  MailChannel,
  WechatToken,
  WechatChannel,
  Channels,
  DeliveryRepository,
  Post,
  Sending,
  NotificationsJob,
];

@Module({
  imports: [OrganizationModule, IdentityModule, ActivitiesModule, TypeOrmModule.forFeature(entities)],
  controllers: [
    InboxController,
    NoticeSettingsController,
    NoticeContactsController,
    UnsubscriptionsController,
  ],
  providers: [
    ...notices,
    ...sources,
    ...offices,
    ...contacts,
    ...sending,
    PersonalNoticesRepository,
    PersonalNotices,
  ],
})
export class NotificationsModule {}
