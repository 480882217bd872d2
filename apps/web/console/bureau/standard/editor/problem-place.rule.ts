import { named, type StandardDocument } from '../standard-document.rule';

/** Which part of the editor a field stands in. */
export function partOf(path: string): 'general' | 'indicators' | 'gates' | 'tiers' | 'rubric' {
  const [section] = path.split('.');
  if (section === 'indicators' || section === 'domains') return 'indicators';
  if (section === 'gates' || section === 'vetoes') return 'gates';
  return section === 'tiers' || section === 'rubric' ? section : 'general';
}

/** What a problem is about: the code and name of a member, the code of a tier; null for the whole. */
export function aboutOf(
  document: StandardDocument,
  path: string,
  language: string,
): { words?: string; tier?: string } | null {
  const [section = '', at = '', third = ''] = path.split('.');
  if (section === 'tiers') return at in document.tiers ? { tier: document.tiers[Number(at)]!.tier } : null;
  if (section === 'rubric' && at === 'anchors') return { words: third };
  if (!['domains', 'indicators', 'gates', 'vetoes'].includes(section)) return null;
  const member = document[section as 'gates'][Number(at)];
  if (at === '' || !member) return null;
  return { words: [member.code, named(member.name, language)].filter(Boolean).join(' ') };
}
