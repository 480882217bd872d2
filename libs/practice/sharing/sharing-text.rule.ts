/** The wording of what an author agrees to; the words themselves stand in the web under this version. */
export const sharingTextVersion = '2026-11';
