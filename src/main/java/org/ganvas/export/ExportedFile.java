package org.ganvas.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ganvas.data.CsvPoints;
import org.ganvas.data.DatasetException;
import org.ganvas.data.FileDataset;
import org.ganvas.image.Gif;
import org.ganvas.image.Png;
import org.ganvas.image.PngMetadata;

/**
 * A file that was exported once: what it holds now and what it says of itself.
 *
 * @param provenance what it says
 * @param content what it holds
 */
record ExportedFile(Provenance provenance, Content content) {

  /**
   * Reads a file of any form that samples are written in.
   *
   * @throws ExportException if it cannot be read or does not say where it comes from
   */
  static ExportedFile read(Path file) throws ExportException {
    if (!Files.isRegularFile(file)) {
      throw new ExportException(
          "There is no file %s; name one that Ganvas has exported.".formatted(file));
    }
    try {
      return file.toString().endsWith(PictureTarget.ENDING) ? picture(file) : other(file);
    } catch (IOException e) {
      throw new ExportException("%s cannot be read as what its name says.".formatted(file), e);
    } catch (DatasetException e) {
      throw new ExportException(String.valueOf(e.getMessage()), e);
    }
  }

  private static ExportedFile picture(Path file) throws IOException, ExportException {
    byte[] png = Files.readAllBytes(file);
    Optional<String> json = PngMetadata.read(png).text(Provenance.KEYWORD);
    if (json.isEmpty()) {
      throw silent(file);
    }
    Provenance provenance = Provenance.parse(json.get(), file.toString());
    return new ExportedFile(
        provenance,
        provenance.form() == Form.SCATTER
            ? Content.Levels.of(Png.decodeColours(png))
            : Content.Levels.of(Png.decode(png)));
  }

  private static ExportedFile other(Path file)
      throws IOException, ExportException, DatasetException {
    Path beside = ExportFiles.beside(file);
    if (!Files.isRegularFile(beside)) {
      throw silent(file);
    }
    Provenance provenance = Provenance.parse(Files.readString(beside), beside.toString());
    return new ExportedFile(provenance, content(file));
  }

  private static Content content(Path file) throws IOException, ExportException, DatasetException {
    String name = file.toString();
    if (name.endsWith(GifTarget.ENDING)) {
      return Content.Levels.of(Gif.decode(Files.readAllBytes(file)));
    }
    if (name.endsWith(CsvTarget.ENDING)) {
      return CsvPictures.areIn(file)
          ? CsvPictures.read(file)
          : new Content.Coordinates(new CsvPoints(file).load().coordinates());
    }
    if (name.endsWith(IdxTarget.RAW) || name.endsWith(IdxTarget.GZIPPED)) {
      Path labels = IdxTarget.labels(file);
      return Content.Levels.of(
          new FileDataset(file, Optional.of(labels).filter(Files::isRegularFile)).load());
    }
    throw silent(file);
  }

  private static ExportException silent(Path file) {
    return new ExportException(
        "%s does not say where it comes from; only files that Ganvas has exported can be verified."
            .formatted(file));
  }
}
