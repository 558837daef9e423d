package org.ganvas.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** PNG files of pictures, 8 bits a channel; works without a display. */
public final class Png {
  private Png() {}

  /** The bytes of a PNG file that shows the picture. */
  public static byte[] encode(GreyPicture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
    return encode(image);
  }

  /** The bytes of a PNG file that shows the picture. */
  public static byte[] encode(ColourPicture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
    return encode(image);
  }

  private static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("every Java platform writes PNG files");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The picture in the bytes of a PNG file.
   *
   * @throws IOException if they are no PNG file of an 8-bit grey picture, in one sentence
   */
  public static GreyPicture decode(byte[] png) throws IOException {
    BufferedImage image = read(png);
    if (image == null || image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      throw new IOException("This is no PNG file of an 8-bit grey picture.");
    }
    Raster raster = image.getRaster();
    byte[] pixels = new byte[image.getWidth() * image.getHeight()];
    raster.getDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
    return new GreyPicture(image.getWidth(), image.getHeight(), pixels);
  }

  /**
   * The picture in the bytes of a PNG file, whatever its colours.
   *
   * @throws IOException if they are no PNG file, in one sentence
   */
  public static ColourPicture decodeColours(byte[] png) throws IOException {
    BufferedImage image = read(png);
    if (image == null) {
      throw new IOException("This is no PNG file.");
    }
    int width = image.getWidth();
    int height = image.getHeight();
    return new ColourPicture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static @Nullable BufferedImage read(byte[] png) throws IOException {
    try {
      // Closes the stream itself where it finds a picture; elsewhere there is only memory to free.
      return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(png)));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new IOException("This PNG file is damaged.", e);
    }
  }
}
