import { ApiProperty } from '@nestjs/swagger';
import type { ConsentEntity } from './consent.entity';
import { consentKinds, consentTexts, type ConsentKind } from './consent-text.rule';

export class ConsentTextView {
  @ApiProperty({ enum: consentKinds })
  kind: ConsentKind;

  @ApiProperty({ description: 'The wording in force' })
  textVersion: string;

  @ApiProperty()
  required: boolean;

  @ApiProperty({ description: 'Whether the caller consents in this wording' })
  given: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  givenAt: string | null;
}

export class ConsentRecordView {
  @ApiProperty({ enum: consentKinds })
  kind: ConsentKind;

  @ApiProperty()
  textVersion: string;

  @ApiProperty({ format: 'date-time' })
  givenAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
}

export class ConsentsView {
  @ApiProperty({ type: [ConsentTextView] })
  texts: ConsentTextView[];

  @ApiProperty({ type: [ConsentRecordView], description: 'Everything ever given, newest first' })
  history: ConsentRecordView[];
}

export function consentsView(given: ConsentEntity[]): ConsentsView {
  const texts = consentTexts.map((text) => {
    const record = given.find(
      ({ kind, textVersion, withdrawnAt }) =>
        kind === text.kind && textVersion === text.textVersion && !withdrawnAt,
    );
    return { ...text, given: Boolean(record), givenAt: record?.givenAt.toISOString() ?? null };
  });
  return { texts, history: given.map(recordView) };
}

function recordView({ kind, textVersion, givenAt, withdrawnAt }: ConsentEntity): ConsentRecordView {
  return {
    kind,
    textVersion,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
