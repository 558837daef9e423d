package org.ganvas.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Animated GIF files; they play for ever. */
public final class Gif {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final IndexColorModel GREYS = greys();

  private Gif() {}

  /**
   * The bytes of a GIF file of grey pictures, all 256 levels exact.
   *
   * @param frames of one size, at least one
   * @param centiseconds for which each is shown, at least 2, for browsers slow down what is faster
   */
  public static byte[] encode(List<GreyPicture> frames, int centiseconds) {
    return written(frames.stream().map(Gif::image).toList(), centiseconds);
  }

  /**
   * The bytes of a GIF file of pictures in colour, each reduced to 256 colours of its own.
   *
   * @param frames of one size, at least one
   * @param centiseconds for which each is shown, at least 2
   */
  public static byte[] encodeColours(List<ColourPicture> frames, int centiseconds) {
    return written(frames.stream().map(Gif::image).toList(), centiseconds);
  }

  private static byte[] written(List<BufferedImage> frames, int centiseconds) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames.size(); i++) {
        IIOMetadata metadata = metadata(writer, frames.get(i), centiseconds, i == 0);
        writer.writeToSequence(new IIOImage(frames.get(i), null, metadata), null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * The frames of a GIF file whose frames are whole pictures, as they are here.
   *
   * @throws IOException if it is none, in one sentence
   */
  public static List<ColourPicture> decode(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(gif))) {
      reader.setInput(in);
      List<ColourPicture> frames = new ArrayList<>();
      int count = reader.getNumImages(true);
      for (int i = 0; i < count; i++) {
        BufferedImage frame = reader.read(i);
        int width = frame.getWidth();
        int height = frame.getHeight();
        frames.add(
            new ColourPicture(width, height, frame.getRGB(0, 0, width, height, null, 0, width)));
      }
      if (frames.isEmpty()) {
        throw new IOException("no frames");
      }
      return frames;
    } catch (IOException | RuntimeException e) {
      throw new IOException("This is no GIF file, or a damaged one.", e);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage image(GreyPicture picture) {
    BufferedImage image =
        new BufferedImage(
            picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, GREYS);
    image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
    return image;
  }

  private static BufferedImage image(ColourPicture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, picture.width(), picture.height(), picture.pixels(), 0, picture.width());
    return image;
  }

  private static IndexColorModel greys() {
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }
    return new IndexColorModel(8, levels.length, levels, levels, levels);
  }

  private static IIOMetadata metadata(
      ImageWriter writer, BufferedImage image, int centiseconds, boolean first)
      throws IIOInvalidTreeException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(centiseconds));
    root.appendChild(control);
    if (first) {
      root.appendChild(playedForEver());
    }
    metadata.mergeTree(FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode playedForEver() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(loop);
    return extensions;
  }
}
