interface PageLike<Item> {
  items: Item[];
  pageSize: number;
  total: number;
}

/** One of a list that has no address of its own, whichever page it is on; null where it is gone. */
export async function findSaved<Item extends { id: string }>(
  id: string,
  pageOf: (page: { page: number; pageSize: number }) => Promise<PageLike<Item>>,
): Promise<Item | null> {
  for (let page = 1; ; page += 1) {
    const { items, pageSize, total } = await pageOf({ page, pageSize: 100 });
    const found = items.find((item) => item.id === id);
    if (found) return found;
    if (page * pageSize >= total || items.length === 0) return null;
  }
}
