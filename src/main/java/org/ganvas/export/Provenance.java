package org.ganvas.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ganvas.image.PngMetadata;
import org.ganvas.run.Environment;

/**
 * Where a file comes from: that it is synthetic, and all that is needed to make it again.
 *
 * @param model what made it
 * @param places where in the latent space; empty for pictures that a run kept while it trained
 * @param form what became of the samples
 * @param look how they were laid out
 * @param sha256 of the content, see {@link Content}
 * @param ganvas the version of Ganvas that wrote it
 */
public record Provenance(
    Model model, Optional<Places> places, Form form, Look look, String sha256, String ganvas) {
  /** The keyword of the PNG text that holds all of it as JSON. */
  public static final String KEYWORD = "Ganvas-Provenance";

  /** What the IPTC calls pictures that a trained model has made, in its vocabulary of sources. */
  public static final String SOURCE_TYPE =
      "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

  /** Of something that is written here and now. */
  static Provenance of(Model model, Places places, Form form, Look look, Content content) {
    return new Provenance(
        model, Optional.of(places), form, look, content.sha256(), Environment.ganvasVersion());
  }

  /** One sentence for people. */
  public String sentence() {
    return "Synthetic: made by the generative adversarial network %s (run %s, step %d) with Ganvas; no photograph or scan."
        .formatted(model.recipe(), model.run(), model.step());
  }

  /** As PNG text and XMP. */
  PngMetadata metadata() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Description", sentence());
    texts.put("Software", "Ganvas " + ganvas);
    texts.put("Source", SOURCE_TYPE);
    texts.put(KEYWORD, json());
    texts.put(PngMetadata.XMP, XmpPacket.of(this));
    return new PngMetadata(texts);
  }

  /** As JSON, which {@link #parse} reads. */
  public String json() {
    return ProvenanceJson.write(this);
  }

  /**
   * What a file says of itself, in it or beside it.
   *
   * @throws ExportException if it cannot be read or says nothing, in one sentence
   */
  public static Provenance in(Path file) throws ExportException {
    return ExportedFile.read(file).provenance();
  }

  /**
   * Reads JSON.
   *
   * @param where it is from, for the message
   * @throws ExportException if it is no provenance, in one sentence
   */
  public static Provenance parse(String json, String where) throws ExportException {
    return ProvenanceJson.read(json, where);
  }
}
