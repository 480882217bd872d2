const longestSide = 1600;

/**
 * A photo as it is kept on the phone: upright, at most 1600 pixels long, JPEG drawn anew, so that nothing but the picture is in it.
 * @throws when the browser cannot read it
 */
export async function smallPhoto(file: Blob): Promise<{ bytes: ArrayBuffer; type: string }> {
  const picture = await pictureOf(file);
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  if (!drawn) throw new Error('nothing drawn');
  return { bytes: await drawn.arrayBuffer(), type: drawn.type };
}

/** Through an element: every browser turns it upright there. */
async function pictureOf(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(url);
  }
}
