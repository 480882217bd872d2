/** Why a source cannot become a lesson; people's words for each stand in the web (`media.<reason>`). */
export type RefusalReason =
  | 'not-media'
  | 'no-stream'
  | 'unsupported-codec'
  | 'truncated'
  | 'too-short'
  | 'too-long'
  | 'picture-too-large'
  | 'undecodable';

export type RefusalParameters = Record<string, string | number>;

/** The file itself is at fault: trying again with the same file would end the same way. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';

  constructor(
    readonly reason: RefusalReason,
    message: string,
    readonly parameters: RefusalParameters = {},
  ) {
    super(message);
  }
}
