import type { Rung } from './ladder.rule';
import type { SoundFacts, SourceFacts } from './source.rule';
import type { StoryboardPlan } from './storyboard.rule';

/** One run of ffmpeg: the source is decoded once for all that is asked here. */
export interface EncodingPass {
  rungs: readonly Rung[];
  /** Folder of the sound-only rendition, when this pass makes it. */
  soundOnly: string | null;
  storyboard: StoryboardPlan | null;
}

export const segmentSeconds = 4;
/** Key frames of all renditions stand at the same instants, so that a player may change between them there. */
const keyFrameSeconds = 2;
export const storyboardSheet = 'storyboard.jpg';

/**
 * Arguments behind the input: filters, encoders, and one `tee` that shares the sound, encoded once, between all
 * renditions. Paths are relative to the working folder, so that nothing in them needs escaping.
 */
export function encodingArguments(facts: SourceFacts, pass: EncodingPass): string[] {
  const graph = [...pictureGraph(facts, pass), ...soundGraph(facts)];
  const slaves = pass.rungs.map((rung, index) => slave(`v:${index}${facts.sound ? ',a' : ''}`, rung.name));
  if (facts.sound && pass.soundOnly) slaves.push(slave('a', pass.soundOnly));
  return [
    ['-filter_complex', graph.join(';')],
    ...pass.rungs.map((rung) => ['-map', `[${rung.name}]`]),
    pass.rungs.length > 0 ? pictureEncoding(facts, pass.rungs) : [],
    facts.sound ? ['-map', '[sound]', ...soundEncoding(facts.sound)] : [],
    ['-map_metadata', '-1', '-map_chapters', '-1', '-flags', '+global_header'],
    ['-max_muxing_queue_size', '4096', '-f', 'tee', slaves.join('|')],
    pass.storyboard
      ? ['-map', '[sheet]', '-frames:v', '1', '-q:v', '5', '-update', '1', storyboardSheet]
      : [],
  ].flat();
}

function pictureGraph(facts: SourceFacts, pass: EncodingPass): string[] {
  const { picture, sound } = facts;
  if (!picture || pass.rungs.length === 0) return [];
  const top = pass.rungs.reduce((a, b) => (b.shortSide > a.shortSide ? b : a));
  const missing = (sound?.seconds ?? 0) - (picture.seconds ?? Number.POSITIVE_INFINITY);
  const head = [
    picture.mayBeInterlaced ? 'yadif=deint=interlaced' : null,
    `fps=${picture.rate.text}:start_time=0`,
    // Sound that goes on after the last picture keeps that picture standing.
    missing > 0.5 ? `tpad=stop_mode=clone:stop_duration=${missing.toFixed(3)}` : null,
    `scale=${top.width}:${top.height}`,
    ...(picture.highDynamicRange ? toneMapping : []),
    'setsar=1',
    'format=yuv420p',
  ].filter((filter) => filter !== null);
  const branches = [...pass.rungs.map((rung) => rung.name), ...(pass.storyboard ? ['sheet'] : [])];
  const labels = branches.map((name) => `[${name}-in]`).join('');
  return [
    `[0:${picture.streamIndex}]${head.join(',')},split=${branches.length}${labels}`,
    ...pass.rungs.map((rung) => `[${rung.name}-in]scale=${rung.width}:${rung.height},setsar=1[${rung.name}]`),
    ...(pass.storyboard ? [sheetFilter(pass.storyboard)] : []),
  ];
}

const toneMapping = [
  'zscale=t=linear:npl=100',
  'format=gbrpf32le',
  'zscale=p=bt709',
  'tonemap=tonemap=hable:desat=0',
  'zscale=t=bt709:m=bt709:r=tv',
];

function sheetFilter(plan: StoryboardPlan): string {
  const pick = `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${plan.everySeconds - 0.001})'`;
  const { width, height } = plan.tile;
  return `[sheet-in]${pick},scale=${width}:${height},setsar=1,tile=${plan.columns}x${plan.rows}[sheet]`;
}

function soundGraph({ picture, sound }: SourceFacts): string[] {
  if (!sound) return [];
  // Gaps and a late start become silence, so that sound and picture never drift apart.
  const filters = ['aresample=48000:async=1000:first_pts=0'];
  const missing = (picture?.seconds ?? 0) - (sound.seconds ?? Number.POSITIVE_INFINITY);
  if (picture?.seconds && missing > 0.5) filters.push(`apad=whole_dur=${picture.seconds.toFixed(3)}`);
  return [`[0:${sound.streamIndex}]${filters.join(',')}[sound]`];
}

function pictureEncoding(facts: SourceFacts, rungs: readonly Rung[]): string[] {
  const rate = facts.picture?.rate.perSecond ?? 30;
  return [
    ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p', '-sc_threshold', '0'],
    ['-force_key_frames', `expr:gte(t,n_forced*${keyFrameSeconds})`, '-g', String(Math.ceil(rate * 10))],
    ...rungs.flatMap(({ maxBitrate, shortSide }, index) => [
      [`-maxrate:v:${index}`, String(maxBitrate), `-bufsize:v:${index}`, String(maxBitrate * 2)],
      [`-profile:v:${index}`, shortSide < 720 ? 'main' : 'high'],
    ]),
  ].flat();
}

/** The same samples in give the same bytes out: renditions of different passes share one sound. */
function soundEncoding({ channels }: SoundFacts): string[] {
  const mono = channels === 1;
  return ['-c:a', 'aac', '-ar', '48000', '-ac', mono ? '1' : '2', '-b:a', mono ? '64k' : '96k'];
}

function slave(select: string, folder: string): string {
  const options = [
    `select=\\'${select}\\'`,
    'f=hls',
    `hls_time=${segmentSeconds}`,
    'hls_playlist_type=vod',
    'hls_segment_type=fmp4',
    'hls_flags=independent_segments',
    `hls_segment_filename=${folder}/%05d.m4s`,
  ];
  return `[${options.join(':')}]${folder}/index.m3u8`;
}
