import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';

/** A school that may be helped: its name and nothing else of it. */
export class PartnerView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  districtName: string;
}

export class PartnerPage extends PageOf(PartnerView) {}

export class PairingView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  partnerName: string;

  @ApiProperty({ type: String, nullable: true })
  studioName: string | null;

  @ApiProperty({ description: 'YYYY-MM-DD' })
  since: string;

  @ApiProperty({ type: String, nullable: true, description: 'YYYY-MM-DD, the last day' })
  until: string | null;

  @ApiProperty({ description: 'Whether it counts today' })
  standing: boolean;
}

export class PairingPage extends PageOf(PairingView) {}

export class CommunitySessionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  community: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ type: String, format: 'date-time' })
  startsAt: Date;

  @ApiProperty({ type: String, nullable: true })
  studioId: string | null;

  @ApiProperty({ type: String, nullable: true })
  studioName: string | null;

  @ApiProperty({ type: Number, nullable: true })
  participants: number | null;

  @ApiProperty({ description: 'Whether its time has come' })
  over: boolean;

  @ApiProperty()
  revision: number;
}

export class CommunitySessionPage extends PageOf(CommunitySessionView) {}
