import { ApiProperty } from '@nestjs/swagger';

export class SubtitleTrackView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'BCP 47' })
  lang: string;

  @ApiProperty()
  label: string;
}
