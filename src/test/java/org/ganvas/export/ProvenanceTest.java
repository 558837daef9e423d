package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.LatentAddress;
import org.ganvas.image.PngMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ProvenanceTest {
  private static final Model MODEL = new Model("my <run> & more", "light", 500, "averaged", "ab");

  static Stream<Places> places() throws ExploreException {
    return Stream.of(
        new Places.Series(3, 25, OptionalDouble.of(0.7), 10, OptionalInt.empty()),
        new Places.Series(-1, 4, OptionalDouble.empty(), 10, OptionalInt.of(7)),
        new Places.Series(1, 4, OptionalDouble.empty(), 0, OptionalInt.empty()),
        new Places.Listed(
            List.of(
                LatentAddress.parse("42 t0.9 z3+0.5 d1-2 c7"),
                LatentAddress.parse("[0.1,-1.25,3.4028235e38]"))));
  }

  private static Provenance of(Places places) {
    return new Provenance(
        MODEL,
        Optional.of(places),
        Form.GRID,
        new Look(3, 1, 255, true, OptionalInt.of(8)),
        "cd",
        "1.0");
  }

  @ParameterizedTest
  @MethodSource("places")
  void whatIsWrittenIsRead(Places places) throws ExportException {
    assertThat(Provenance.parse(of(places).json(), "x")).isEqualTo(of(places));
  }

  @Test
  void aSeriesAsksEachClassInTurnFromTheSameNoise() throws ExploreException {
    Places series = new Places.Series(5, 25, OptionalDouble.empty(), 10, OptionalInt.empty());

    assertThat(series.at(23)).isEqualTo(LatentAddress.parse("5#2 c3"));
    assertThat(series.only(23).at(0)).isEqualTo(series.at(23));
  }

  @Test
  void xmpIsXmlThatNamesTheIptcsSourceType() throws Exception {
    PngMetadata metadata =
        of(new Places.Series(1, 1, OptionalDouble.empty(), 0, OptionalInt.empty())).metadata();
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);

    Document xmp =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(metadata.texts().get(PngMetadata.XMP).getBytes(UTF_8)));

    assertThat(text(xmp, "http://iptc.org/std/Iptc4xmpExt/2008-02-29/", "DigitalSourceType"))
        .isEqualTo("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
    String own = "https://ganvas.org/ns/provenance/1.0/";
    assertThat(text(xmp, own, "Run")).isEqualTo("my <run> & more");
    assertThat(text(xmp, own, "Synthetic")).isEqualTo("True");
    assertThat(text(xmp, own, "ModelSHA256")).isEqualTo("ab");
    assertThat(text(xmp, own, "Places")).isEqualTo("1");
  }

  private static String text(Document document, String namespace, String name) {
    return document.getElementsByTagNameNS(namespace, name).item(0).getTextContent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"form\":\"grid\"}", "no", "{\"strange\":1}", "null"})
  void whatIsNoProvenanceIsSaidInOneSentence(String json) {
    assertThatThrownBy(() -> Provenance.parse(json, "x.png"))
        .isInstanceOf(ExportException.class)
        .hasMessage("What x.png says of where it comes from is damaged or of a newer Ganvas.");
  }

  @Test
  void numbersOutOfTheirRangeAreRefused() {
    String json =
        of(new Places.Series(1, 1, OptionalDouble.empty(), 0, OptionalInt.empty())).json();

    assertThatThrownBy(() -> Provenance.parse(json.replace("\"scale\":3", "\"scale\":-1"), "x"))
        .isInstanceOf(ExportException.class);
  }
}
