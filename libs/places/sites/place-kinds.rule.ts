/** 实践基地, 场馆, 家庭教育指导站, 图书馆; studios (名师工作室) come from the faculty's register. */
export const placeKinds = ['base', 'museum', 'station', 'library'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export const pinKinds = [...placeKinds, 'studio'] as const;
export type PinKind = (typeof pinKinds)[number];
